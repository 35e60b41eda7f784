using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site;

/// <summary>One file that a leaderboard is written to. Equal boards give equal bytes.</summary>
public interface ILeaderboardFormat
{
    string FileName { get; }

    string Render(Leaderboard board);
}
