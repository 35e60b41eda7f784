using System.Text;
using System.Text.RegularExpressions;

namespace CodingAgentBench.Gateway.Control.Text;

/// <summary>aider's `whole` format: the name of a file, and all of it in a fence.</summary>
internal sealed partial class WholeFileStrategy : ITextStrategy
{
    public (string Edits, IReadOnlyList<string> Left)? Find(ControlPlan plan, string system)
    {
        var format = Format().Match(system);
        if (!format.Success)
            return null;
        var (open, close) = (format.Groups["open"].Value, format.Groups["close"].Value);
        var (writes, left) = PlainEntry.Of(plan, canRemove: false);
        var edits = new StringBuilder();
        foreach (var entry in writes)
        {
            if (Array.Exists(entry.Text.Split('\n'), line => line.StartsWith(open, StringComparison.Ordinal) || line.StartsWith(close, StringComparison.Ordinal)))
                left.Add($"writing {entry.Path}, which has a fence in it");
            else
                edits.Append(entry.Path).Append('\n').Append(open).Append('\n').Append(entry.Text).Append(entry.Text.EndsWith('\n') || entry.Text.Length == 0 ? "" : "\n").Append(close).Append("\n\n");
        }
        return (edits.ToString(), left);
    }

    [GeneratedRegex(@"\*file listing\* format:\s+path/to/\S+\n(?<open>\S+)\n(.*\n){1,5}?(?<close>(?<tick>`+)|</\w+>)\n",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Format();
}
