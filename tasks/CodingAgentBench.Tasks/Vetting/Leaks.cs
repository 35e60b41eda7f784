using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Vetting;

/// <summary>What an agent could read of that which is hidden from it: the scorer, and what only the answer has.</summary>
public static class Leaks
{
    /// <summary>A hidden file that quotes the workdir gives nothing away; one that is there in good part does.</summary>
    private const double Share = 0.3;

    private const int Fewest = 3;

    /// <summary>One line for each file that is given away, in order. A hidden file that is the same as one of the workdir is no secret.</summary>
    public static IReadOnlyList<string> Of(TaskFolder task)
    {
        var open = task.Workdir.Entries.Select(entry => (Place: $"workdir/{entry.Path}", Passages: PassagesOf(entry))).ToList();
        var prompt = Passages.Of(task.Manifest.Description).ToHashSet(StringComparer.Ordinal);
        var known = task.Workdir.Entries.Select(entry => entry.Sha256()).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. from hidden in Hidden(task)
               where !known.Contains(hidden.Entry.Sha256())
               from leak in Found(hidden.Name, hidden.Secrets, open, prompt)
               select leak,
        ];
    }

    private static IEnumerable<(string Name, TreeEntry Entry, HashSet<string> Secrets)> Hidden(TaskFolder task) =>
        Canary.Strip(task.Scorer).Entries.Select(entry => ($"scorer/{entry.Path}", entry, PassagesOf(entry)))
            .Concat(task.Answer.Entries.Select(entry => ($"answer/{entry.Path}", entry, New(task, entry))));

    private static HashSet<string> New(TaskFolder task, TreeEntry entry)
    {
        var secrets = PassagesOf(entry);
        if (task.Workdir.Find(entry.Path) is { } original)
            secrets.ExceptWith(PassagesOf(original));
        return secrets;
    }

    private static IEnumerable<string> Found(string name, HashSet<string> secrets, List<(string Place, HashSet<string> Passages)> open, HashSet<string> prompt)
    {
        if (secrets.Overlaps(prompt))
            yield return $"the prompt (task.yaml) repeats {name}";
        foreach (var (place, passages) in open)
        {
            var count = secrets.Count(passages.Contains);
            if (count >= Fewest && count >= Share * secrets.Count)
                yield return $"{place} repeats {count} of the {secrets.Count} passages of {name}";
        }
    }

    private static HashSet<string> PassagesOf(TreeEntry entry) =>
        Passages.Of(Passages.Text(entry)).ToHashSet(StringComparer.Ordinal);
}
