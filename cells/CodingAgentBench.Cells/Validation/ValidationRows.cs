using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cells.Validation;

/// <summary>The checks of every task that a filter may ask for. A task that cannot be read has its manifest's alone.</summary>
internal static class ValidationRows
{
    public static IEnumerable<(string Id, string Check, (string Name, string Value)[] Traits)> Of(TaskCorpus corpus, RowFilter filter) =>
        corpus.Tasks.SelectMany(task => TaskChecks.Of(task).Select(check => (task.Id, Check: check)))
            .Concat(corpus.Broken.Select(id => (Id: id, Check: (ITaskCheck)new ManifestCheck())))
            .Select(row => (row.Id, row.Check.Name, Traits: new[] { ("validates", row.Id), ("check", row.Check.Name), ("suite", row.Check.Suite) }))
            .Where(row => filter.Allows(row.Traits));
}
