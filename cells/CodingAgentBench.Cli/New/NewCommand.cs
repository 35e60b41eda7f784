namespace CodingAgentBench.Cli.New;

internal sealed class NewCommand : CliCommand
{
    public NewCommand(Terminal terminal)
        : base("new", "Makes a folder to start from.", ("new task polyglot/my-task --language go", "a task that is red until it is finished")) =>
        Add(new NewTaskCommand(terminal));
}
