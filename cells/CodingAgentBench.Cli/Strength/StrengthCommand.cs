using System.CommandLine;
using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Strength;

internal sealed class StrengthCommand : CliCommand
{
    private readonly Argument<string[]> _tasks = new("task")
    {
        Description = "Tasks to measure, as `<bucket>/<name>`. By default all of them.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _check = new("--check") { Description = $"Measure nothing: exit with 1 when a task's {StrengthFile.Name} is missing, stale or under {ScorerStrength.Least}." };

    public StrengthCommand(Terminal terminal)
        : base("strength",
            $"""
            Measures how many wrong answers the hidden checks of a task see through.

            Up to {StrengthMeasurement.MostMutants} mutants of the answer, each with one small mistake and each building, are graded in containers; one that
            passes is a survivor. The result is {StrengthFile.Name} in the task's folder. A survivor that is no mistake but the same program
            in other words gets a `reason` there, written by you: then it counts as equivalent, also when measured again. Exits with 1
            when a task is under {ScorerStrength.Least}.
            """,
            ("strength polyglot/python-two-sum", "measure one task; takes a minute or two"),
            ("strength", "measure all tasks"),
            ("strength --check", "for CI: is every task measured, as it is, and strong enough?"))
    {
        Add(_tasks);
        Add(_check);
        SetAction((parsed, cancellation) =>
        {
            var workspace = Workspace.Open();
            var tasks = Chosen(TaskCorpus.Read(workspace.Root), parsed.GetValue(_tasks)!)
                .Select(manifest => TaskFolder.Read(workspace.Root, manifest)).ToList();
            return parsed.GetValue(_check)
                ? Task.FromResult(Check(workspace.Root, tasks, terminal))
                : new StrengthMeasuring(workspace, terminal).MeasureAsync(tasks, cancellation);
        });
    }

    private IEnumerable<TaskManifest> Chosen(TaskCorpus corpus, string[] wanted)
    {
        var known = corpus.Tasks.Select(task => task.Id).ToList();
        if (wanted.FirstOrDefault(id => !known.Contains(id)) is { } unknown)
            throw new UsageException($"there is no task `{unknown}`{Closest.Hint(unknown, [.. known, .. Options.Select(option => option.Name), "--help"])}");
        return wanted.Length == 0 && corpus.Problems.Count > 0
            ? throw new InvalidManifestException(corpus.Problems)
            : corpus.Tasks.Where(task => wanted.Length == 0 || wanted.Contains(task.Id));
    }

    private static int Check(RepositoryRoot root, List<TaskFolder> tasks, Terminal terminal)
    {
        var problems = tasks.Select(task => StrengthCheck.Problem(root, task)).OfType<string>().ToList();
        foreach (var problem in problems)
            terminal.Error(problem);
        if (problems.Count == 0)
            terminal.Line($"{tasks.Count} tasks: every scorer is as strong as it has to be");
        return problems.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
