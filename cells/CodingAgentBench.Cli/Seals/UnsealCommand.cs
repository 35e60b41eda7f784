using System.CommandLine;

namespace CodingAgentBench.Cli.Seals;

internal sealed class UnsealCommand : CliCommand
{
    private readonly Argument<string[]> _tasks = SealOptions.Tasks("Sealed tasks to reveal.", ArgumentArity.OneOrMore);
    private readonly Option<string?> _key = SealOptions.KeyFile();

    public UnsealCommand(Terminal terminal)
        : base("unseal", "Puts the hidden files of sealed tasks back, with what proves that they are the committed ones.",
            ("unseal mutations/go-slots --key-file ~/q4.key", "reveal one task"))
    {
        Add(_tasks);
        Add(_key);
        SetAction(parsed => Reveal(Workspace.Open(), parsed, terminal));
    }

    private int Reveal(Workspace workspace, ParseResult parsed, Terminal terminal)
    {
        var key = SealOptions.Key(parsed.GetValue(_key));
        foreach (var task in new SealedCorpus(workspace.Root).Named(parsed.GetRequiredValue(_tasks)))
        {
            task.Reveal(key);
            terminal.Line($"{task.Id} is revealed");
        }
        return ExitCode.Ok;
    }
}
