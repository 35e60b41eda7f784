using System.Text;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>`docs/tui-catalog.md`. Pure: the same folders give the same bytes.</summary>
public static class TuiCatalogPage
{
    private const string Head =
        """
        # The TUIs

        Generated from `docker/*/tui.yaml`; a test fails when it is out of date, and rewrites it with `CAB_ACCEPT=1`.

        *proven*: its smoke cells have passed for real. *unproven*: written from source and documentation, never run; take none of its
        rows for granted. *planned*: nothing to run yet, its cells are skipped.

        | TUI | version | licence | proof | image | engines | protocols | modes | plugin stacks | its own usage |
        |---|---|---|---|---|---|---|---|---|---|

        """;

    public static string Render(TuiCatalogue catalogue)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (var tui in catalogue.Tuis)
            page.Append($"| {string.Join(" | ", Cells(tui).Select(Escape))} |\n");
        return page.ToString();
    }

    private static IEnumerable<string> Cells(TuiDefinition tui) =>
    [
        tui.Upstream.StartsWith("https://", StringComparison.Ordinal) ? $"[{tui.Title}]({tui.Upstream})" : tui.Title,
        tui.Version ?? "none",
        tui.Licence,
        Proof(tui),
        tui.Proof == TuiProof.Planned ? "none" : tui.HasImage ? $"[Dockerfile](../docker/{tui.Name}/Dockerfile)" : "base",
        string.Join(", ", tui.Engines),
        string.Join(", ", tui.Protocols),
        string.Join(", ", tui.BehaviorModes),
        string.Join(", ", tui.PluginStacks),
        tui.Usage is null ? "none declared" : "read",
    ];

    private static string Proof(TuiDefinition tui)
    {
        var state = $"{tui.Proof}".ToLowerInvariant();
        var strong = tui.Proof == TuiProof.Proven ? state : $"**{state}**";
        return tui.ProofNote.Length == 0 ? strong : $"{strong}: {tui.ProofNote}";
    }

    private static string Escape(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
