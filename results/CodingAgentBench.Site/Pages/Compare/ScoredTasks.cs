using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Compare;

/// <summary>The tasks that a TUI has a scored run on, with every model; looked up once for all pages.</summary>
internal sealed class ScoredTasks(IEnumerable<TaskResult> results)
{
    private static readonly Dictionary<string, TaskResult> None = [];

    private readonly Dictionary<(string Lane, string Model, string Tui), Dictionary<string, TaskResult>> _byTui = results
        .Where(result => result.Scored > 0)
        .GroupBy(result => (result.Lane, result.Model, result.Tui))
        .ToDictionary(tui => tui.Key, tui => tui.ToDictionary(result => result.Task, StringComparer.Ordinal));

    public IReadOnlyDictionary<string, TaskResult> Of(string lane, string model, string tui) => _byTui.GetValueOrDefault((lane, model, tui), None);
}
