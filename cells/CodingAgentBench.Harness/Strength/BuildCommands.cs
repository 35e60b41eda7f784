using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Strength;

/// <summary>How it is found out that a source file builds, whatever its task is.</summary>
internal static class BuildCommands
{
    private const string StripTypes = "require('node:module').stripTypeScriptTypes(require('node:fs').readFileSync(process.argv[1], 'utf8'))";

    /// <param name="path">A source file of the tree.</param>
    /// <param name="scratch">A folder that nothing is in yet. Cargo would take what it built last, since all files here have one time.</param>
    /// <returns>Arguments, and the folder below the tree's to run them in.</returns>
    public static (IReadOnlyList<string> Arguments, string Folder) Of(FileTree tree, string path, string scratch) => Path.GetExtension(path) switch
    {
        ".py" => (["python3", "-m", "py_compile", path], ""),
        ".go" => Beside(tree, path, "go.mod") is { } module ? (["go", "build", "-o", "/dev/null", "./..."], module) : (["gofmt", "-e", path], ""),
        ".rs" => (["cargo", "build", "--offline", "--target-dir", scratch], Beside(tree, path, "Cargo.toml") ?? ""),
        ".c" or ".h" => (["gcc", "-fsyntax-only", .. Headers(tree), path], ""),
        ".ts" or ".tsx" when Beside(tree, path, "tsconfig.json") is { } project => (["tsc", "--noEmit", "-p", "."], project),
        ".ts" or ".tsx" => (["node", "--no-warnings", "-e", StripTypes, path], ""),
        _ => (["node", "--check", path], ""),
    };

    /// <summary>The folder, this one or the nearest above, that holds a file of this name.</summary>
    private static string? Beside(FileTree tree, string path, string name)
    {
        for (var folder = path; folder.Length > 0;)
        {
            folder = folder.LastIndexOf('/') is > 0 and var slash ? folder[..slash] : "";
            if (tree.Contains(folder.Length > 0 ? $"{folder}/{name}" : name))
                return folder;
        }
        return null;
    }

    private static IEnumerable<string> Headers(FileTree tree) =>
        tree.Paths.Where(path => path.EndsWith(".h", StringComparison.Ordinal))
            .Select(path => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : ".")
            .Distinct().SelectMany(folder => new[] { "-I", folder });
}
