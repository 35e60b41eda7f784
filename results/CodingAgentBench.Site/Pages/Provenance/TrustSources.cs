using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Provenance;

/// <summary>The four sources, each with its numbers and the way to audit it.</summary>
internal static class TrustSources
{
    private const string Program = "codingagentbench";

    /// <summary>No language, but more than one in a task.</summary>
    private const string Several = "polyglot";

    public static IReadOnlyList<TrustSource> Of(SiteContent content)
    {
        var folder = $"results/published/{content.Snapshot.Meta.SnapshotDate}";
        return [Runs(content, folder), Tasks(content), Exploits(content), Methodology(content, folder)];
    }

    private static TrustSource Runs(SiteContent content, string folder)
    {
        var (counts, cell) = (content.Snapshot.Meta.Counts, content.Cells.Count > 0 ? content.Cells[0].Id : "<cell_id>");
        var other = content.Snapshots.FirstOrDefault(meta => meta.SnapshotDate != content.Snapshot.Meta.SnapshotDate)?.SnapshotDate ?? "<date>";
        return new(
            "Run records",
            "One row for every attempt, and beside it the model's answers, the changed files, the diff and the CLI's output, each with its SHA-256 in the row.",
            folder,
            [new("rows", counts.Rows), new("cells", counts.Cells), new("runs", counts.Runs), new("scored", counts.Scored), new("passed", counts.Passed), new("excluded", counts.Excluded)],
            [
                new($"{Program} verify {folder}", "that no byte moved, or which file, line and field did; and that the leaderboards follow from the rows"),
                new($"{Program} diff results/published/{other} {folder}", "what differs from another snapshot, and whether the intervals overlap"),
                new($"{Program} replay {cell}", "that the CLI comes to the same files when it runs again on the recorded answers, without a model and without a network"),
                new($"{Program} rescore {cell}", "that the scorer says the same of the recorded files"),
            ]);
    }

    private static TrustSource Tasks(SiteContent content)
    {
        var measured = content.Tasks.Where(task => task.Strength is not null).ToList();
        var task = content.Tasks.Count > 0 ? content.Tasks[0].Manifest.Id : "<task>";
        return new(
            "Task catalogue",
            "Every task as a folder: the request, the files to start from, hidden checks, a verified answer, and cheats that must fail.",
            "tasks/v0.1",
            [
                new("tasks", content.Tasks.Count),
                new("buckets", content.Tasks.Select(one => one.Manifest.Bucket).Distinct().Count()),
                new("languages", content.Tasks.Select(one => one.Manifest.Language).Distinct().Count(language => language != Several)),
                new("tasks in several of them", content.Tasks.Count(one => one.Manifest.Language == Several)),
                new("hidden checks", measured.Sum(one => one.Strength!.Checks)),
                new("declared cheats", content.Tasks.Sum(one => one.Manifest.Cheats.Count)),
            ],
            [
                new($"dotnet test --filter \"validates={task}\"", "that the answer passes, that the untouched folder and every cheat fail, and that twenty gradings agree"),
                new($"{Program} strength {task}", "how many wrong versions of the answer the hidden checks notice"),
            ]);
    }

    private static TrustSource Exploits(SiteContent content) => new(
        "Exploit ledger",
        "Known ways to fool a benchmark, each with what ours answers and the test that shows it.",
        "results/exploits/_catalog.yaml",
        [new("entries", content.Exploits.Exploits.Count)],
        [new("dotnet test results/CodingAgentBench.Results.Tests", "among others, that every named test is there; running those tests shows that they pass")]);

    private static TrustSource Methodology(SiteContent content, string folder) => new(
        "Methodology pin",
        $"Every row and every snapshot names the version of the methodology it was made by; here it is {content.Snapshot.Meta.MethodologyVersion}.",
        "METHODOLOGY.md",
        [new("snapshots", content.Snapshots.Count)],
        [
            new("dotnet test results/CodingAgentBench.Results.Tests", "that every worked example in it is what the code computes"),
            new($"{Program} verify {folder}", "that the numbers of this site are what the rows come to"),
        ]);
}
