using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>Which cells there are.</summary>
/// <param name="Missing">So many cells were never run, spread over the matrix.</param>
internal sealed record SyntheticMatrix(IReadOnlyList<string> Tuis, IReadOnlyList<string> Models, IReadOnlyList<TaskManifest> Tasks, int Runs, int Missing)
{
    public IEnumerable<(string Tui, string Model, TaskManifest Task)> Cells =>
        Tuis.SelectMany(tui => Models.SelectMany(model => Tasks.Select(task => (tui, model, task))))
            .OrderBy(cell => Draw.Of("missing", cell.tui, cell.model, cell.task.Id))
            .Skip(Missing);
}
