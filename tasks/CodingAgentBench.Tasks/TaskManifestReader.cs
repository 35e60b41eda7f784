using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks;

/// <summary>Reads `task.yaml`. The schema for editors is `tasks/schema/task.schema.json`; a test keeps the two equal.</summary>
public static class TaskManifestReader
{
    public const string FileName = "task.yaml";
    public const string NamePattern = "^[a-z0-9][a-z0-9-]*$";

    /// <summary>The manifest, or null with at least one problem.</summary>
    /// <param name="folder">Absolute path of the task's folder.</param>
    public static TaskManifest? Read(RepositoryRoot root, string folder, List<Problem> problems) =>
        ManifestMap.Read(root, Path.Combine(folder, FileName), problems, map => Read(map, folder));

    private static TaskManifest Read(ManifestMap map, string folder)
    {
        var bucket = map.Choice("bucket", TaskVocabulary.Buckets);
        return new(
            Id: Identity(map, folder),
            Bucket: bucket,
            Language: map.Choice("language", TaskVocabulary.Languages),
            Description: map.Text("description"),
            Scope: Globs(map, "scope", map.Texts("scope", required: true)),
            Timeout: TimeSpan.FromSeconds(map.Integer("timeout_seconds", 1, 4 * 3600, fallback: 1800)),
            MaxTurns: map.Integer("max_turns", 1, 1000),
            Budget: Budget(map),
            Constraints: ConstraintReader.Read(map.Maps("constraints")),
            IntegrityCategory: Category(map, bucket),
            ExpectedRefusal: map.Flag("expected_refusal"),
            Smoke: map.Flag("smoke"),
            AddedDate: map.Date("task_added_date"),
            Source: map.Text("source"),
            Dimensions: Dimensions(map),
            Cheats: Cheats(map),
            Folder: folder);
    }

    private static string Identity(ManifestMap map, string folder)
    {
        var expected = $"{Path.GetFileName(Path.GetDirectoryName(folder))}/{Path.GetFileName(folder)}";
        var id = map.Text("id");
        if (id.Length > 0 && id != expected)
            map.Report("id", $"`id: {id}` differs from the folder's own name; write `{expected}` or move the folder");
        return id;
    }

    internal static TaskBudget Budget(ManifestMap map)
    {
        if (map.Map("budget", required: true) is not { } budget)
            return new(1, 1);
        var read = new TaskBudget(budget.Integer("tokens", 1, 100_000_000), budget.Integer("seconds", 1, 4 * 3600));
        budget.NothingElse();
        return read;
    }

    private static string? Category(ManifestMap map, string bucket)
    {
        var category = map.OptionalChoice("integrity_category", TaskVocabulary.IntegrityCategories);
        if (bucket == "integrity" && category is null)
            map.Report("integrity_category", $"`integrity_category` is missing; one of {string.Join(", ", TaskVocabulary.IntegrityCategories)}");
        if (bucket != "integrity" && category is not null)
            map.Report("integrity_category", "`integrity_category` belongs to tasks of the bucket integrity");
        return category;
    }

    internal static IReadOnlyList<string> Dimensions(ManifestMap map)
    {
        var dimensions = map.Texts("dimensions", required: true);
        foreach (var unknown in dimensions.Except(TaskVocabulary.Dimensions))
            map.Report("dimensions", $"unknown dimension `{unknown}`{Closest.Hint(unknown, TaskVocabulary.Dimensions)}");
        return dimensions;
    }

    internal static List<CheatDeclaration> Cheats(ManifestMap map, bool required = true)
    {
        var cheats = new List<CheatDeclaration>();
        foreach (var entry in map.Maps("cheats", required))
        {
            var cheat = new CheatDeclaration(
                entry.Text("name", NamePattern, "a name of lower-case letters, digits and dashes"),
                entry.Text("description"),
                Globs(entry, "removes", entry.Texts("removes")));
            entry.NothingElse();
            if (cheats.Any(other => other.Name == cheat.Name))
                entry.Report("name", $"two cheats are named `{cheat.Name}`");
            cheats.Add(cheat);
        }
        return cheats;
    }

    internal static IReadOnlyList<string> Globs(ManifestMap map, string field, IReadOnlyList<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (GlobSet.Reject(pattern) is { } reason)
                map.Report(field, $"`{pattern}` {reason}");
        }
        return patterns;
    }
}
