using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Reads `library.yaml`.</summary>
public static class LibraryManifestReader
{
    public const string FileName = "library.yaml";

    private const int MostFileLines = 40;
    private static readonly string[] Languages = [.. TaskVocabulary.Languages.Where(language => language != "polyglot")];
    private static readonly string[] PythonBuild = ["python3", "-m", "compileall", "-q", "."];

    /// <summary>The manifest, or null with at least one problem.</summary>
    /// <param name="folder">Absolute path of the library's folder.</param>
    public static LibraryManifest? Read(RepositoryRoot root, string folder, List<Problem> problems) =>
        ManifestMap.Read(root, Path.Combine(folder, FileName), problems, Read);

    private static LibraryManifest Read(ManifestMap map)
    {
        var language = map.Choice("language", Languages);
        return new(
            Language: language,
            Scope: TaskManifestReader.Globs(map, "scope", map.Texts("scope", required: true)),
            Mutate: TaskManifestReader.Globs(map, "mutate", map.Texts("mutate", required: true)),
            Build: map.Texts("build", required: language != "python") is { Count: > 0 } build ? build : PythonBuild,
            Visible: map.Texts("visible", required: true),
            Dimensions: TaskManifestReader.Dimensions(map),
            Constraints: ConstraintReader.Read(map.Maps("constraints")),
            Timeout: TimeSpan.FromSeconds(map.Integer("timeout_seconds", 1, 4 * 3600)),
            MaxTurns: map.Integer("max_turns", 1, 1000),
            Budget: TaskManifestReader.Budget(map),
            AddedDate: map.Date("added"),
            Entry: map.OptionalText("entry"),
            Introduction: map.Text("introduction"),
            Stories: [.. map.Maps("stories", required: true).Select((story, index) => Story(story, index + 1))],
            Closing: map.Text("closing"),
            Cheats: TaskManifestReader.Cheats(map, required: false))
        {
            Smoke = map.Flag("smoke"),
        };
    }

    private static Story Story(ManifestMap map, int number)
    {
        var story = new Story(number, map.Text("when"), map.Texts("run", required: true), map.TextMap("files"));
        foreach (var (path, text) in story.Files)
        {
            if (Trees.TreePath.Reject(path, Trees.TreeLimits.Default.PathBytes) is { } reason)
                map.Report("files", $"`{path}`: {reason}");
            if (text.Count(c => c == '\n') > MostFileLines)
                map.Report("files", $"`{path}` has more than {MostFileLines} lines; a bug report shows all of it");
        }
        map.NothingElse();
        return story;
    }
}
