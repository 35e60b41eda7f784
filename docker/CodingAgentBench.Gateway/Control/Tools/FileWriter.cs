using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>A tool that writes a whole file.</summary>
internal sealed record FileWriter(OfferedTool Tool, string Path, string Content)
{
    private static readonly string[] Verbs = ["write", "save", "create"];

    private static readonly string[] ContentNames = ["content", "contents", "text", "file_text"];

    /// <summary>A tool that creates files may refuse those that exist.</summary>
    public bool Overwrites => !Tool.Name.Contains("create", StringComparison.OrdinalIgnoreCase);

    public static FileWriter? In(IReadOnlyList<OfferedTool> tools) =>
        Verbs.SelectMany(verb => tools.Where(tool => tool.Name.Contains(verb, StringComparison.OrdinalIgnoreCase)))
            .Select(tool => FileTools.PathParameter(tool) is { } path && tool.TextParameter(ContentNames) is { } content
                ? new FileWriter(tool, path, content)
                : null)
            .FirstOrDefault(writer => writer is not null);

    public ControlStep Write(string path, string text) =>
        new(Tool.Name, Tool.Arguments(new JsonObject { [Path] = path, [Content] = text }), FileTools.Succeeded);
}
