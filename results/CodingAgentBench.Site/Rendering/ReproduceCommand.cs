using System.Globalization;

namespace CodingAgentBench.Site.Rendering;

/// <summary>
/// Commands that people copy into a shell. Their names come from rows, and so from strangers: a shell sees them as text and nothing
/// else, and where that cannot be promised (a control sign can end a paste in any quotes) there is no command.
/// </summary>
internal static class ReproduceCommand
{
    private const int LongestName = 200;

    /// <summary>What the test platform reads as part of an expression.</summary>
    private const string FilterSigns = "\\()&|=!~";

    private static readonly string[] Filtered = ["tui", "model", "task"];

    /// <param name="fields">Of a key, by their published names, without gaps.</param>
    public static string? Test(IReadOnlyList<(string Name, string Value)> fields)
    {
        var asked = fields.Where(field => Filtered.Contains(field.Name)).ToList();
        if (asked.Count == 0 || !asked.TrueForAll(field => IsPlainText(field.Value)))
            return null;
        var filter = string.Join('&', asked.Select(field => $"{field.Name}={string.Concat(field.Value.Select(c => FilterSigns.Contains(c) ? $"\\{c}" : $"{c}"))}"));
        return $"dotnet test --filter {(asked.TrueForAll(field => IsWord(field.Value)) ? $"\"{filter}\"" : Quoted(filter))}";
    }

    /// <returns>Null also for a comma, which separates names there.</returns>
    public static string? Run(IReadOnlyList<(string Name, string Value)> fields) =>
        fields.Count > 0 && fields.All(field => IsPlainText(field.Value) && !field.Value.Contains(','))
            ? $"codingagentbench run {string.Join(' ', fields.Select(field => $"--{field.Name.Replace('_', '-')}" + (IsWord(field.Value) ? $" {field.Value}" : $"={Quoted(field.Value)}")))}"
            : null;

    private static bool IsPlainText(string value) => value.Length is > 0 and <= LongestName && value.Trim().Length == value.Length && value.All(IsSeen);

    private static bool IsSeen(char c) => c == ' ' || char.GetUnicodeCategory(c) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    /// <summary>Needs no quotes in any shell, and is no option.</summary>
    private static bool IsWord(string value) => char.IsAsciiLetterOrDigit(value[0]) && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '/' or ':' or '-');

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
