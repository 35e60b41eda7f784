using System.CommandLine;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Canaries;

namespace CodingAgentBench.Cli.Canaries;

/// <summary>Looks after the line that marks everything of a task which an agent must not have seen.</summary>
internal sealed class CanaryCommand : CliCommand
{
    private readonly Argument<string[]> _folders = new("task folder") { Description = "of the tasks; all when none is named", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<bool> _check = new("--check") { Description = "change nothing; list the files that lack it, and exit with 1 if there are any" };

    public CanaryCommand(Terminal terminal)
        : base("canary", "Puts the line that says `do not train on this` into every hidden file of the tasks, and into task.yaml.",
            ("canary", "stamp what lacks it"),
            ("canary tasks/v0.1/polyglot/python-two-sum", "of one task"),
            ("canary --check", "list what lacks it"))
    {
        Add(_folders);
        Add(_check);
        SetAction(parsed => Run(Workspace.Open(), parsed.GetValue(_folders)!, parsed.GetValue(_check), terminal));
    }

    private static int Run(Workspace workspace, string[] named, bool check, Terminal terminal)
    {
        var lacking = 0;
        foreach (var (path, stamped) in TaskFolders(workspace, named).SelectMany(CanaryAudit.Lacking))
        {
            var name = workspace.Root.Relative(path);
            if (stamped is null)
                terminal.Line($"{name}: no place for it; this kind of file has no comments");
            else if (check)
                terminal.Line(name);
            else
                File.WriteAllBytes(path, stamped);
            lacking += stamped is null ? 0 : 1;
        }
        terminal.Line(lacking == 0 ? "nothing lacks the canary" : check ? $"{lacking} without the canary; `{CliRoot.Program} canary` stamps them" : $"{lacking} stamped");
        return check && lacking > 0 ? ExitCode.Failed : ExitCode.Ok;
    }

    private static IEnumerable<string> TaskFolders(Workspace workspace, string[] named)
    {
        if (named.Length == 0)
            return TaskCorpus.Folders(workspace.Root);
        var folders = named.Select(name => workspace.Root[name]).ToList();
        return folders.Find(folder => !File.Exists(Path.Combine(folder, TaskManifestReader.FileName))) is { } wrong
            ? throw new UsageException($"{workspace.Root.Relative(wrong)} is no task: it has no {TaskManifestReader.FileName}")
            : folders;
    }
}
