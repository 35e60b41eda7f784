namespace CodingAgentBench.Tasks.Mutation;

/// <summary>What a removed statement leaves behind, an empty line or a statement that does nothing, would tell where to look.</summary>
internal static class Trace
{
    private static readonly string[] Nothing = ["", ";", "pass"];

    /// <summary>The text without the line at an offset, if all that it says is `replacement` and it can be done without.</summary>
    public static string Removed(string text, int offset, string replacement)
    {
        if (!Nothing.Contains(replacement))
            return text;
        var start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        var end = text.IndexOf('\n', offset) is >= 0 and var newline ? newline + 1 : text.Length;
        return text[start..end].Trim() == replacement && !IsNeeded(text[..start], text[start..end], text[end..])
            ? text.Remove(start, end - start)
            : text;
    }

    private static bool IsNeeded(string before, string line, string after)
    {
        var previous = before.TrimEnd();
        return line.Trim() switch
        {
            "pass" => previous.EndsWith(':') && Indent(after.Split('\n').FirstOrDefault(next => next.Trim().Length > 0) ?? "") < Indent(line),
            ";" => previous.EndsWith(')') || previous.EndsWith("else", StringComparison.Ordinal) || previous.EndsWith("do", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static int Indent(string line) => line.Length - line.TrimStart().Length;
}
