using System.CommandLine;

namespace CodingAgentBench.Cli.Seals;

internal sealed class SealCommand : CliCommand
{
    private readonly Argument<string[]> _tasks = SealOptions.Tasks("Tasks to seal, e.g. mutations/go-slots.", ArgumentArity.OneOrMore);
    private readonly Option<string> _quarter = SealOptions.Quarter("--quarter", "The quarter in which they are secret.");
    private readonly Option<string?> _key = SealOptions.KeyFile();

    public SealCommand(Terminal terminal)
        : base("seal", "Encrypts answer, scorer, cheats and seed of tasks, and commits to them in public.",
            ("seal mutations/go-slots --quarter 2026-Q4 --key-file ~/q4.key", "seal one task"))
    {
        Add(_tasks);
        Add(_quarter);
        Add(_key);
        SetAction(parsed => Close(Workspace.Open(), parsed, terminal));
    }

    private int Close(Workspace workspace, ParseResult parsed, Terminal terminal)
    {
        var quarter = SealOptions.CheckedQuarter(parsed.GetRequiredValue(_quarter));
        var key = SealOptions.Key(parsed.GetValue(_key));
        foreach (var task in new SealedCorpus(workspace.Root).Named(parsed.GetRequiredValue(_tasks)))
            terminal.Line($"{task.Id} is sealed for {quarter}: commitment {task.Close(key, quarter).Commitment}");
        terminal.Line("Publish seal.json and sealed.bin; without the key nobody can grade these tasks, and if it is lost, nobody ever will.");
        return ExitCode.Ok;
    }
}
