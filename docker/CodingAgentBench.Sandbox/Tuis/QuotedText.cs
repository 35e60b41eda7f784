using System.Text;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>Values inside the double-quoted strings of JSON, YAML and TOML, which share one form of escape: `\u0022`.</summary>
internal static class QuotedText
{
    /// <summary>Whether the file's name says that it is of one of those languages.</summary>
    public static bool IsSpokenIn(string path) => Path.GetExtension(path) is ".json" or ".yaml" or ".yml" or ".toml";

    public static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var one in value)
        {
            if (one is '"' or '\'' or '\\' or '\u2028' or '\u2029' || char.IsControl(one))
                escaped.Append($"\\u{(int)one:x4}");
            else
                escaped.Append(one);
        }
        return escaped.ToString();
    }

    /// <summary>The placeholders that stand outside of double quotes, a number aside.</summary>
    public static IEnumerable<string> Unquoted(string content) =>
        from line in content.Split('\n')
        from match in TuiPlaceholders.In(line)
        where match.Name != "max_turns" && !IsQuoted(line[..match.Index])
        select match.Name;

    private static bool IsQuoted(string before) =>
        before.Replace("\\\\", "", StringComparison.Ordinal).Replace("\\\"", "", StringComparison.Ordinal).Count(one => one == '"') % 2 == 1;
}
