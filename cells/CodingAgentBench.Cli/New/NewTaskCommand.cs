using System.CommandLine;
using CodingAgentBench.Tasks.Scaffolding;

namespace CodingAgentBench.Cli.New;

internal sealed class NewTaskCommand : CliCommand
{
    private readonly Argument<string> _id = new("id") { Description = "bucket/name, e.g. polyglot/my-task" };
    private readonly Option<string> _language = new("--language") { Description = "python, go, rust, typescript, c or polyglot", Required = true };

    public NewTaskCommand(Terminal terminal)
        : base("task", "Makes the folder of a new task: complete in form, and red until it is finished.",
            ("new task polyglot/my-task --language go", "tasks/v0.1/polyglot/my-task"))
    {
        Add(_id);
        Add(_language);
        SetAction(parsed => Create(Workspace.Open(), parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_language), terminal));
    }

    private static int Create(Workspace workspace, string id, string language, Terminal terminal)
    {
        try
        {
            var folder = TaskScaffold.Create(workspace.Root, id, language, DateOnly.FromDateTime(workspace.Time.GetUtcNow().UtcDateTime));
            terminal.Line($"{workspace.Root.Relative(folder)} is there. Every TODO in it is yours; this says what is left:");
            terminal.Line();
            terminal.Line($"    dotnet test --filter \"validates={id}\"");
            return ExitCode.Ok;
        }
        catch (ScaffoldException impossible)
        {
            throw new UsageException(impossible.Message);
        }
    }
}
