using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>A TUI: how it is run, and what came of it.</summary>
/// <param name="Declared">Null where the repository has it no more.</param>
/// <param name="Parts">By bucket, language and dimension.</param>
/// <param name="Tasks">Where it is furthest ahead of the others first.</param>
/// <param name="Ran">Versions and images; null if nothing ran.</param>
public sealed record TuiPage(
    string Name, TuiFacts? Declared, IReadOnlyList<TuiResult> Results, IReadOnlyList<BoardGroup> Parts, IReadOnlyList<Tax> Taxes,
    IReadOnlyList<TuiTask> Tasks, MetaTui? Ran, IReadOnlyList<TuiClaim> Claims)
{
    private const int Shown = 3;
    private const double Same = 1e-9;

    /// <summary>Where it is ahead of others, the furthest first.</summary>
    internal IReadOnlyList<TuiTask> Best => [.. Tasks.Where(task => task.Lead > Same).Take(Shown)];

    /// <summary>Where it is behind others, the furthest first.</summary>
    internal IReadOnlyList<TuiTask> Worst => [.. Tasks.Where(task => task.Lead < -Same).Reverse().Take(Shown)];

    internal static TuiPage Of(Lookups lookups, string name) => new(
        name, lookups.Tui(name), TuiResult.Of(lookups, name),
        [.. lookups.GroupsByTui[name].Where(group => group is not { Bucket: null, Language: null, Dimension: null })],
        [.. lookups.TaxesByTui[name].OrderBy(tax => tax.Model, StringComparer.Ordinal)],
        TuiTask.Of(lookups, name), lookups.Ran(name), TuiClaim.Of(lookups.CountedByTui[name]));
}
