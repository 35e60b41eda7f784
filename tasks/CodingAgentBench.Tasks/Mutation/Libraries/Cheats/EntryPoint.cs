using System.Text;
using System.Text.RegularExpressions;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>The file where the program of a story starts.</summary>
internal static class EntryPoint
{
    /// <summary>The one that `library.yaml` names, else the one that the command leads to; null where neither says.</summary>
    public static string? Of(FileTree workdir, LibraryManifest library, Story story) =>
        library.Entry ?? story.Run.Skip(1).SelectMany(word => Candidates(library.Language, workdir, word)).FirstOrDefault(workdir.Contains) ?? OnlyMain(library.Language, workdir);

    private static IEnumerable<string> Candidates(string language, FileTree workdir, string word)
    {
        var path = word.StartsWith("./", StringComparison.Ordinal) ? word[2..] : word;
        return language switch
        {
            "python" => [path, $"{path.Replace('.', '/')}/__main__.py", $"{path.Replace('.', '/')}.py"],
            "typescript" => [path],
            "go" => workdir.Paths.Where(file => file.StartsWith(path + "/", StringComparison.Ordinal) && IsMain(language, workdir, file)),
            _ => [],
        };
    }

    private static string? OnlyMain(string language, FileTree workdir) =>
        workdir.Paths.Where(path => IsMain(language, workdir, path)).Take(2).ToList() is [var only] ? only : null;

    private static bool IsMain(string language, FileTree workdir, string path)
    {
        var (extension, pattern) = language switch
        {
            "go" => (".go", @"^func main\(\)"),
            "rust" => (".rs", @"^fn main\("),
            "c" => (".c", @"^int\s+main\s*\("),
            _ => ("", ""),
        };
        return extension.Length > 0 && path.EndsWith(extension, StringComparison.Ordinal) && !path.Split('/').Contains("tests")
            && Regex.IsMatch(Encoding.UTF8.GetString(workdir.Find(path)!.Content.Span), pattern, RegexOptions.Multiline, TimeSpan.FromSeconds(1));
    }
}
