namespace CodingAgentBench.Tasks.Canaries;

/// <summary>How a line of a file can say something to people alone.</summary>
internal sealed record CommentStyle(string Before, string After = "")
{
    private static readonly CommentStyle Hash = new("# ");
    private static readonly CommentStyle Slashes = new("// ");
    private static readonly CommentStyle Stars = new("/* ", " */");
    private static readonly CommentStyle Markup = new("<!-- ", " -->");

    private static readonly Dictionary<string, CommentStyle> ByExtension = new(StringComparer.Ordinal)
    {
        [".py"] = Hash, [".pyi"] = Hash, [".sh"] = Hash, [".yaml"] = Hash, [".yml"] = Hash, [".toml"] = Hash, [".cfg"] = Hash, [".ini"] = Hash, [".mk"] = Hash,
        [".go"] = Slashes, [".mod"] = Slashes, [".rs"] = Slashes, [".ts"] = Slashes, [".tsx"] = Slashes, [".js"] = Slashes, [".mjs"] = Slashes, [".cjs"] = Slashes,
        [".c"] = Stars, [".h"] = Stars, [".css"] = Stars,
        [".md"] = Markup, [".html"] = Markup,
        [".sql"] = new("-- "),
    };

    private static readonly string[] HashFiles = ["Makefile", "makefile", "GNUmakefile", "Dockerfile", "CMakeLists.txt", "Cargo.lock", ".gitignore"];

    /// <summary>Null for a kind of file that has no comments, or is not known.</summary>
    public static CommentStyle? Of(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return HashFiles.Contains(name) ? Hash : ByExtension.GetValueOrDefault(Path.GetExtension(name));
    }

    public string Around(string text) => Before + text + After;
}
