using System.Text;
using System.Text.RegularExpressions;

namespace CodingAgentBench.Gateway.Control.Text;

/// <summary>aider's `diff` format: blocks that find all that a file holds and replace it.</summary>
internal sealed partial class SearchReplaceStrategy : ITextStrategy
{
    public (string Edits, IReadOnlyList<string> Left)? Find(ControlPlan plan, string system)
    {
        if (!system.Contains("*SEARCH/REPLACE block*", StringComparison.Ordinal))
            return null;
        var fence = Fence().Match(system);
        var (open, close) = fence.Success ? (fence.Groups["open"].Value, fence.Groups["close"].Value) : ("```", "```");
        var (writes, left) = PlainEntry.Of(plan, canRemove: false);
        var edits = new StringBuilder();
        foreach (var entry in writes.Where(entry => entry.Before != entry.Text))
        {
            if (Marker().IsMatch(entry.Text) || Marker().IsMatch(entry.Before ?? ""))
                left.Add($"writing {entry.Path}, which has a mark of a block in it");
            else if (entry.Text.Length == 0)
                left.Add($"emptying {entry.Path}");
            else if (entry.Exists && entry.Before is null)
                left.Add($"editing {entry.Path}, which holds no text to find");
            else
                edits.Append(entry.Path).Append('\n').Append(open).Append("\n<<<<<<< SEARCH\n").Append(Lines(entry.Before ?? ""))
                    .Append("=======\n").Append(Lines(entry.Text)).Append(">>>>>>> REPLACE\n").Append(close).Append("\n\n");
        }
        return (edits.ToString(), left);
    }

    private static string Lines(string text) => text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    [GeneratedRegex(@"code language, eg: (?<open>\S+?)python\n(.*\n){1,8}?.*closing fence: (?<close>\S+)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(<{5,9} SEARCH|={5,9}|>{5,9} REPLACE)\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marker();
}
