using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>Writes a leaderboard in every format into one folder.</summary>
public static class LeaderboardFiles
{
    public static IReadOnlyList<ILeaderboardFormat> Formats { get; } =
        [new MarkdownLeaderboard(), new JsonLeaderboard(), new CsvLeaderboard(), new HtmlLeaderboard()];

    public static void Write(Leaderboard board, string folder)
    {
        foreach (var format in Formats)
            File.WriteAllText(Path.Combine(folder, format.FileName), format.Write(board));
    }
}
