using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Vetting;

/// <summary>
/// Text as the set of its passages: every three telling lines in a row, without what indents them. Lines with less than
/// a dozen letters and digits, such as a closing brace, tell nothing and are left out.
/// </summary>
internal static class Passages
{
    private const int Lines = 3;
    private const int TellingCharacters = 12;

    public static IEnumerable<string> Of(string text)
    {
        var telling = text.Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.Count(char.IsLetterOrDigit) >= TellingCharacters)
            .ToList();
        for (var start = 0; start + Lines <= telling.Count; start++)
            yield return string.Join('\n', telling.Skip(start).Take(Lines));
    }

    public static IEnumerable<string> Of(FileTree tree) => tree.Entries.SelectMany(entry => Of(Text(entry)));

    public static string Text(TreeEntry entry) => entry.Kind == EntryKind.File ? Encoding.UTF8.GetString(entry.Content.Span) : "";
}
