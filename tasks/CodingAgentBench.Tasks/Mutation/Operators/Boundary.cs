using System.Text.RegularExpressions;
using CodingAgentBench.Tasks.Mutation.Reading;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A whole number that is one more or one less, and a comparison that takes its boundary in or leaves it out.</summary>
internal sealed partial class Boundary : IMutationOperator
{
    private static readonly Dictionary<string, string> Others = new() { ["<"] = "<=", ["<="] = "<", [">"] = ">=", [">="] = ">" };

    public string Name => "boundary";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
        {
            if (Others.TryGetValue(source[at], out var other) && RelationalOperator.IsComparison(source, at))
                yield return source.Replace(at, other);
            if (!source.IsNumber(at) || source.IsMember(at) || Whole().Match(source[at]) is not { Success: true } written
                || !long.TryParse(written.Groups["digits"].Value, out var value))
                continue;
            var suffix = written.Groups["suffix"].Value;
            yield return source.Replace(at, $"{value + 1}{suffix}");
            if (value > 0)
                yield return source.Replace(at, $"{value - 1}{suffix}");
        }
    }

    /// <summary>Not one that begins with 0: in C it is octal.</summary>
    [GeneratedRegex("^(?!0[xXoObB])(?<digits>0|[1-9][0-9]{0,17})(?<suffix>_?[a-zA-Z][a-zA-Z0-9]*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();
}
