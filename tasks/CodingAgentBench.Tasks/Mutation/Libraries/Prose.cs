using System.Text;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>Text as prompts are written: paragraphs wrapped, code indented by four spaces.</summary>
internal static class Prose
{
    /// <summary>In `task.yaml` a prompt is indented by two more.</summary>
    private const int Columns = 123;

    /// <summary>Wraps every paragraph anew; indented lines, lists and tables stay as they are.</summary>
    public static string Wrap(string text) =>
        string.Join("\n\n", text.Trim('\n').TrimEnd().Split("\n\n").Select(paragraph => IsFixed(paragraph) ? paragraph.TrimEnd() : Fill(paragraph)));

    public static string Code(IEnumerable<string> lines) => string.Join('\n', lines.Select(line => line.Length == 0 ? "" : $"    {line}"));

    private static bool IsFixed(string paragraph) =>
        paragraph.Split('\n').Any(line => line.Length > 0 && (line[0] is ' ' or '\t' or '|' or '#' or '>' || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("* ", StringComparison.Ordinal)));

    private static string Fill(string paragraph)
    {
        var (filled, column) = (new StringBuilder(), 0);
        foreach (var word in paragraph.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var fits = column + 1 + word.Length <= Columns;
            if (column > 0)
                filled.Append(fits ? ' ' : '\n');
            filled.Append(word);
            column = column > 0 && fits ? column + 1 + word.Length : word.Length;
        }
        return filled.ToString();
    }
}
