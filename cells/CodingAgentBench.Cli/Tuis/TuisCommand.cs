using CodingAgentBench.Sandbox.Tuis;

namespace CodingAgentBench.Cli.Tuis;

/// <summary>The catalogue, in short; `docs/tui-catalog.md` has all of it.</summary>
internal sealed class TuisCommand : CliCommand
{
    private static readonly string[] Heads = ["TUI", "version", "licence", "proof", "image", "engines", "protocols"];

    public TuisCommand(Terminal terminal)
        : base("tuis", "Lists the coding-agent CLIs and how far each is proven to work.", ("tuis", "the catalogue as a table")) =>
        SetAction(_ => List(Workspace.Open().Tuis(), terminal));

    private static int List(TuiCatalogue catalogue, Terminal terminal)
    {
        Table.Write(terminal, Heads, [.. catalogue.Tuis.Select(Row)]);
        terminal.Line();
        terminal.Line("proven: its smoke cells have passed for real. unproven: written from documentation, never run. planned: nothing to run yet.");
        terminal.Line("More in docs/tui-catalog.md.");
        foreach (var problem in catalogue.Problems)
            terminal.Error($"{problem}");
        return catalogue.Problems.Count == 0 ? ExitCode.Ok : ExitCode.Failed;
    }

    private static IReadOnlyList<Table.Cell> Row(TuiDefinition tui) =>
    [
        tui.Name,
        tui.Version ?? "none",
        tui.Licence,
        new($"{tui.Proof}".ToLowerInvariant(), tui.Proof == TuiProof.Proven ? Colour.Green : tui.Proof == TuiProof.Unproven ? Colour.Yellow : Colour.Faint),
        tui.Proof == TuiProof.Planned ? "none" : tui.HasImage ? "own" : "base",
        string.Join(", ", tui.Engines),
        string.Join(", ", tui.Protocols),
    ];
}
