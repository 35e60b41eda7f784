using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cells.Validation;

/// <summary>The checks of every task that a filter may ask for.</summary>
internal static class ValidationRows
{
    public static IEnumerable<(string Id, string Check, (string Name, string Value)[] Traits)> Of(TaskCorpus corpus, RowFilter filter) =>
        corpus.Tasks.SelectMany(task => Checks(task).Select(check => (task.Id, check)))
            .Concat(corpus.Broken.Select(id => (Id: id, check: TaskCheck.Manifest)))
            .Select(row => (row.Id, row.check, Traits: new[] { ("validates", row.Id), ("check", row.check), ("suite", "smoke") }))
            .Where(row => filter.Allows(row.Traits));

    private static IEnumerable<string> Checks(TaskManifest task) =>
        [TaskCheck.Manifest, TaskCheck.Strength, TaskCheck.Untouched, TaskCheck.Answer, .. task.Cheats.Select(cheat => TaskCheck.Cheat(cheat.Name))];
}
