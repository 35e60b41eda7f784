using System.CommandLine;
using CodingAgentBench.Tasks.Sealing;

namespace CodingAgentBench.Cli.Seals;

/// <summary>For people who doubt that the tasks of last quarter are the ones that were run.</summary>
internal sealed class VerifySeedsCommand : CliCommand
{
    private static readonly string[] Heads = ["task", "quarter", "commitment", "state"];

    private readonly Option<string?> _key = SealOptions.KeyFile();

    public VerifySeedsCommand(Terminal terminal)
        : base("verify-seeds", "Proves that revealed tasks are the ones that were committed to when they were sealed.",
            ("verify-seeds", "prove what is revealed; no key is needed"))
    {
        Add(_key);
        SetAction(parsed => Verify(Workspace.Open(), SealKey.Find(Environment.GetEnvironmentVariable, parsed.GetValue(_key)), terminal));
    }

    private static int Verify(Workspace workspace, SealKey? key, Terminal terminal)
    {
        var states = new SealedCorpus(workspace.Root).WithSeal().Select(entry => (entry.Task, entry.Seal, State: State(entry.Task, entry.Seal, key))).ToList();
        if (states.Count == 0)
        {
            terminal.Line("no task is or was sealed");
            return ExitCode.Ok;
        }
        Table.Write(terminal, Heads, [.. states.Select(entry => (IReadOnlyList<Table.Cell>)
            [entry.Task.Id, entry.Seal.Quarter, entry.Seal.Commitment[..12], new(entry.State.Text, entry.State.IsBroken ? Colour.Red : Colour.None)])]);
        terminal.Line();
        terminal.Line("The commitment is as old as its line in seal.json: `git log -p -- '*/seal.json'` shows since when it has been public.");
        return states.Any(entry => entry.State.IsBroken) ? ExitCode.Failed : ExitCode.Ok;
    }

    private static (string Text, bool IsBroken) State(SealedTask task, Seal seal, SealKey? key)
    {
        if (!task.IsSealed)
            return task.IsProven(seal) ? ("revealed, proven", false) : ("BROKEN: its files are not the committed ones", true);
        if (key is null)
            return ("sealed; a key would tell more", false);
        try
        {
            task.Open(key);
            return ("sealed, opens with this key", false);
        }
        catch (SealException broken)
        {
            return ($"BROKEN: {broken.Message}", true);
        }
    }
}
