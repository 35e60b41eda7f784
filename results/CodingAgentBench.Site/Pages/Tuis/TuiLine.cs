using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>A TUI among the others.</summary>
/// <param name="Declared">Null where the repository has it no more.</param>
/// <param name="Results">Pooled over the models of a lane; of control models, which cannot be pooled, each. Those only where there is nothing else.</param>
public sealed record TuiLine(string Name, TuiFacts? Declared, IReadOnlyList<TuiResult> Results)
{
    public string Title => Declared?.Title ?? Name;

    internal static TuiLine Of(Lookups lookups, string name)
    {
        var all = TuiResult.Of(lookups, name);
        TuiResult[] pooled = [.. all.Where(result => result.Group.Lane != Leaderboard.ControlLane && result.Group.Model is null)];
        return new(name, lookups.Tui(name), pooled.Length > 0 ? pooled : all);
    }
}
