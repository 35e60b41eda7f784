using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Cli.Publishing;

/// <summary>The leaderboard of a snapshot, in every format that there is.</summary>
internal static class SnapshotPages
{
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyList<Row> rows, IReadOnlyList<Price> prices)
    {
        var board = Leaderboard.Of(rows.Select(Trials.Of), prices);
        return LeaderboardFiles.Formats.ToDictionary(format => format.FileName, format => format.Write(board));
    }
}
