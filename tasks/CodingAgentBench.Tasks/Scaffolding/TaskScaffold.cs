using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Scaffolding;

/// <summary>Makes the folder of a new task from `tasks/template/`: complete in form, and red until an author has written it.</summary>
public static class TaskScaffold
{
    private const string Version = "v0.1";

    private static readonly Dictionary<string, (string Template, string Scope, string Tests)> Languages = new()
    {
        ["python"] = ("python", "src/**", "tests/**"),
        ["go"] = ("go", "greeting.go", "**/*_test.go"),
        ["rust"] = ("rust", "src/**", "tests/**"),
        ["typescript"] = ("typescript", "src/**", "tests/**"),
        ["c"] = ("c", "greeting.c", "tests/**"),
        ["polyglot"] = ("python", "src/**", "tests/**"),
    };

    /// <returns>Absolute path of the new folder.</returns>
    /// <exception cref="ScaffoldException">The id or the language cannot be used, or the folder is there already; all that is wrong is said.</exception>
    public static string Create(RepositoryRoot root, string id, string language, DateOnly added)
    {
        var folder = root["tasks", Version, id];
        var problems = Problems(id, language, folder).ToList();
        if (problems.Count > 0)
            throw new ScaffoldException(string.Join('\n', problems));

        var (template, scope, tests) = Languages[language];
        var bucket = id.Split('/')[0];
        var files = FileTree.ReadFolder(root["tasks", "template", template]).Tree.With(FileTree.ReadFolder(root["tasks", "template", "manifest"]).Tree.Entries);
        FileTree.Of(files.Entries.Select(Filled)).WriteFolder(folder);
        return folder;

        TreeEntry Filled(TreeEntry entry) => entry with
        {
            Content = Encoding.UTF8.GetBytes(new StringBuilder(Encoding.UTF8.GetString(entry.Content.Span))
                .Replace("{{id}}", id)
                .Replace("{{bucket}}", bucket)
                .Replace("{{language}}", language)
                .Replace("{{scope}}", scope)
                .Replace("{{tests}}", tests)
                .Replace("{{integrity}}", bucket == "integrity" ? $"integrity_category: {TaskVocabulary.IntegrityCategories[0]}\n" : "")
                .Replace("{{date}}", added.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .ToString()),
        };
    }

    private static IEnumerable<string> Problems(string id, string language, string folder)
    {
        var parts = id.Split('/');
        if (parts.Length != 2 || !Regex.IsMatch(parts[1], TaskManifestReader.NamePattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            yield return $"`{id}` is no task: write <bucket>/<name>, the name of lower-case letters, digits and dashes";
        else if (!TaskVocabulary.Buckets.Contains(parts[0]))
            yield return $"there is no bucket `{parts[0]}`{Closest.Hint(parts[0], TaskVocabulary.Buckets)}; one of {string.Join(", ", TaskVocabulary.Buckets)}";
        else if (Directory.Exists(folder))
            yield return $"{id} is there already";
        if (!Languages.ContainsKey(language))
            yield return $"there is no template for `{language}`{Closest.Hint(language, Languages.Keys)}; one of {string.Join(", ", Languages.Keys)}";
    }
}
