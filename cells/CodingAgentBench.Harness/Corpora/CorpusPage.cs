using System.Globalization;
using System.Text;
using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Corpora;

/// <summary>`docs/corpus.md`: every task in one line.</summary>
public static class CorpusPage
{
    private const string Head =
        """
        # The corpus

        Generated from `tasks/`; a test fails when it is out of date, and rewrites it with `CAB_ACCEPT=1`.

        *Files* and *lines* are those that the agent starts from. *Strength* is the share of mutants of the answer that the hidden checks
        notice, those that are the same program in other words left out; `strength.json` in the task's folder lists what survived and why. Test suites
        that are an answer are not mutated: the scorer measures them itself, by the defective programs that they notice.
        *Answer* is the median time of grading the answer, container included, on the machine that measured the strength. Tasks in Python
        also run without containers; the others need the compilers of the base image.

        | task | language | dimensions, the main one first | files | lines | checks | cheats | strength | answer |
        |---|---|---|---|---|---|---|---|---|

        """;

    public static string Render(IEnumerable<TaskFolder> tasks)
    {
        var sorted = tasks.OrderBy(task => task.Manifest.Id, StringComparer.Ordinal).ToList();
        var page = new StringBuilder(Head);
        foreach (var task in sorted)
            page.Append(Row(task, StrengthFile.Read(task.Manifest)));
        page.Append("\n| dimension | main one of | in all |\n|---|---|---|\n");
        foreach (var dimension in TaskVocabulary.Dimensions)
            page.Append(CultureInfo.InvariantCulture, $"| {dimension} | {sorted.Count(task => task.Manifest.Dimensions[0] == dimension)} | {sorted.Count(task => task.Manifest.Dimensions.Contains(dimension))} |\n");
        return page.ToString();
    }

    private static string Row(TaskFolder task, ScorerStrength? strength)
    {
        var manifest = task.Manifest;
        var measured = strength is null
            ? "? | ? | ? | ?"
            : string.Create(CultureInfo.InvariantCulture, $"{strength.Checks} | {manifest.Cheats.Count} | {(strength.Mutants == 0 ? "–" : strength.Value.ToString("0.###", CultureInfo.InvariantCulture))} | {strength.AnswerMs / 1000m:0.0} s");
        return string.Create(CultureInfo.InvariantCulture,
            $"| [{manifest.Id}](../tasks/{Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(manifest.Folder)))}/{manifest.Id}/task.yaml) | {manifest.Language} | {string.Join(", ", manifest.Dimensions)} | {task.Workdir.Count} | {task.Workdir.Entries.Sum(Lines)} | {measured} |\n");
    }

    private static int Lines(TreeEntry entry) => entry.Kind == EntryKind.File ? entry.Content.Span.Count((byte)'\n') : 0;
}
