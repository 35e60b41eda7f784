using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>Small pieces of source code.</summary>
internal static class Source
{
    public static string? GoPackage(string text) =>
        Regex.Match(text, @"^package\s+(?<name>\w+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } found ? found.Groups["name"].Value : null;

    /// <summary>A string literal that all five languages read the same, where the text allows it.</summary>
    public static string Literal(string language, string text)
    {
        if (language is "go" or "python" or "typescript")
            return JsonSerializer.Serialize(text);
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '"' => "\\\"",
                '\\' => @"\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '?' when language == "c" => "\\?",
                _ => c.ToString(CultureInfo.InvariantCulture),
            });
        }
        return literal.Append('"').ToString();
    }

    public static string List(string language, IEnumerable<string> texts) => string.Join(", ", texts.Select(text => Literal(language, text)));
}
