using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>What the tools for single files have in common.</summary>
internal static partial class FileTools
{
    private static readonly string[] PathNames = ["path", "file_path", "filePath", "filename", "target_file", "file"];

    public static string? PathParameter(OfferedTool tool) => tool.TextParameter(PathNames);

    /// <summary>Absolute where that is known to be possible: some tools insist.</summary>
    public static string Absolute(string path, string? workdir) => workdir is null ? path : $"{workdir}/{path}";

    /// <summary>Reads a file that is about to be changed: some CLIs refuse changes to what was not read before.</summary>
    public static IEnumerable<ControlStep> Read(string path, IReadOnlyList<OfferedTool> tools) =>
        tools.Where(tool => Reader().IsMatch(tool.Name) && PathParameter(tool) is not null).Take(1)
            .Select(tool => new ControlStep(tool.Name, tool.Arguments(new JsonObject { [PathParameter(tool)!] = path }), _ => true));

    /// <summary>
    /// No two tools say in the same words that they succeeded, but failures are alike. Below its first line a result may show
    /// the file.
    /// </summary>
    public static bool Succeeded(string result) => !Failure().IsMatch(result.TrimStart().Split('\n', 2)[0]);

    [GeneratedRegex("^(read|view|read_?file|view_?file)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reader();

    [GeneratedRegex("""
        \A\W*(error|fail|cannot|can't|could\ not|unable|invalid|rejected|refused|permission|you\ must|no\ such|unknown|unsupported)
        | \bError: | <error> | <tool_use_error> | "success":\s*false | verification\ failed | already\ exists | does\ not\ exist | not\ been\ read | permission\ denied
        """, RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Failure();
}
