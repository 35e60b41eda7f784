using System.CommandLine;

namespace CodingAgentBench.Cli.Seals;

/// <summary>The end of a quarter: what was secret becomes public, and the next tasks become secret.</summary>
internal sealed class RotateCommand : CliCommand
{
    private readonly Argument<string[]> _tasks = SealOptions.Tasks("Tasks to seal for the new quarter.", ArgumentArity.ZeroOrMore);
    private readonly Option<string> _to = SealOptions.Quarter("--to", "The quarter that begins.");
    private readonly Option<string?> _key = SealOptions.KeyFile();
    private readonly Option<string?> _newKey = new("--new-key-file") { Description = "The file with the new quarter's key; default: the old one's.", HelpName = "file" };

    public RotateCommand(Terminal terminal)
        : base("rotate", "Reveals every task that is sealed for another quarter, and seals the named ones for the quarter that begins.",
            ("rotate --to 2027-Q1 mutations/go-next --key-file q4.key --new-key-file q1.key", "end 2026-Q4"))
    {
        Add(_tasks);
        Add(_to);
        Add(_key);
        Add(_newKey);
        SetAction(parsed => Rotate(Workspace.Open(), parsed, terminal));
    }

    private int Rotate(Workspace workspace, ParseResult parsed, Terminal terminal)
    {
        var quarter = SealOptions.CheckedQuarter(parsed.GetRequiredValue(_to));
        var corpus = new SealedCorpus(workspace.Root);
        var next = corpus.Named(parsed.GetValue(_tasks) ?? []);
        var key = SealOptions.Key(parsed.GetValue(_key));
        var newKey = parsed.GetValue(_newKey) is { } file ? SealOptions.Key(file) : key;
        var ending = corpus.WithSeal().Where(entry => entry.Task.IsSealed && entry.Seal.Quarter != quarter).ToList();
        // Every box is opened before the first is revealed: a wrong key must not leave a quarter half open.
        foreach (var (task, _) in ending)
            _ = task.Open(key);
        foreach (var (task, seal) in ending)
        {
            task.Reveal(key);
            terminal.Line($"{task.Id} is revealed; it was sealed for {seal.Quarter}");
        }
        foreach (var task in next)
            terminal.Line($"{task.Id} is sealed for {quarter}: commitment {task.Close(newKey, quarter).Commitment}");
        terminal.Line($"{ending.Count} revealed, {next.Count} sealed; `codingagentbench verify-seeds` proves the revealed ones");
        return ExitCode.Ok;
    }
}
