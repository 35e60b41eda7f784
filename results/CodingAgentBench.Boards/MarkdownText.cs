using System.Text;

namespace CodingAgentBench.Boards;

internal static class MarkdownText
{
    /// <summary>Text from outside as inert Markdown: one line, every sign that could start markup escaped.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        var previous = ' ';
        foreach (var c in Wording.Inert(text))
        {
            if (c is '<' or '>' or '&')
                safe.Append($"&#{(int)c};");
            else if ("\\`*_[]#!|~".Contains(c, StringComparison.Ordinal) || (c, previous) is ('(', ']'))
                safe.Append('\\').Append(c);
            else
                safe.Append(c);
            previous = c;
        }
        return safe.ToString();
    }
}
