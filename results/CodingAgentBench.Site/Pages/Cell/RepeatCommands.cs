using System.Globalization;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>Commands that hold a cell against its record; null where its names are nothing that a shell should be given.</summary>
public sealed record RepeatCommands(string? Replay, string? Rescore)
{
    private const int IdDigits = 12;

    internal static RepeatCommands Of(SiteContent content, string cellId)
    {
        var date = content.Snapshot.Meta.SnapshotDate;
        return cellId.Length == IdDigits && cellId.All(char.IsAsciiHexDigitLower) && DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? new(Command("replay"), Command("rescore"))
            : new(null, null);

        string Command(string name) => $"codingagentbench {name} {cellId} --from results/published/{date}";
    }
}
