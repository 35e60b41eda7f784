using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>Numbers read back from the pages of models and of pairs, against those of the board.</summary>
public sealed class ModelAndPairNumberTests(SmallSite built)
{
    private Leaderboard Board => built.Site.Content.Board;

    [Fact]
    public void The_standings_of_every_model_are_those_of_the_board()
    {
        Board.Contests.Should().NotBeEmpty();
        foreach (var contest in Board.Contests)
        {
            var lines = Lines(Links.ModelAddress(contest.Model), $"Standings, {contest.Lane}");
            lines.Should().HaveSameCount(contest.Standings);
            foreach (var line in lines)
            {
                var standing = contest.Standings.Should().ContainSingle(standing => standing.Tui == line[1]).Which;
                var group = Board.Groups.Single(group => (group.Lane, group.Tui, group.Model, group.Bucket, group.Language, group.Dimension) == (contest.Lane, standing.Tui, contest.Model, null, null, null));
                var scores = group.Scores!;
                var isShared = contest.Standings.Count(other => other.CompositeRank.Rank == standing.CompositeRank.Rank) > 1;
                line.Should().Equal(
                    [
                        standing.Composite > 0 ? Wording.Rank(standing.CompositeRank, isShared) : Wording.Gap, standing.Tui, Wording.Number(standing.Composite, "0.000"),
                        Wording.Percent(standing.PassRate), $"{group.Evidence.Scored:#,0}", $"{group.Evidence.Passed:#,0}", Wording.Excluded(group.Evidence),
                        Wording.Percent(scores.Ships.Value, scores.Ships.Interval), Wording.Percent(scores.Stays.Share), Wording.Number(scores.Costs.TokensPerCorrect, "#,0"),
                        Wording.Amount(scores.Costs.SecondsPerCorrect), Wording.Score(scores.Composite),
                    ],
                    $"it is {standing.Tui} with {contest.Model}");
            }
        }
    }

    [Fact]
    public void The_differences_of_every_pair_are_those_of_the_board()
    {
        var pairs = Board.Contests.SelectMany(contest => contest.Comparisons, (contest, pair) => (contest, pair)).Where(one => one.pair.PassRate is not null).ToList();
        pairs.Should().NotBeEmpty();
        foreach (var (contest, pair) in pairs)
        {
            var address = Links.CompareAddress(contest.Model, pair.TuiA, pair.TuiB);
            var (a, b) = (Scored(contest, pair.TuiA), Scored(contest, pair.TuiB));
            string[] common = [.. a.Keys.Where(b.ContainsKey).Order(StringComparer.Ordinal)];

            var lines = Lines(address, "Differences");
            lines[0][1..4].Should().Equal(
                [Wording.Number(common.Average(task => a[task].PassRate), "0.000"), Wording.Number(common.Average(task => b[task].PassRate), "0.000"), Wording.Signed(pair.PassRate!.Value, pair.PassRate.Interval)],
                $"it is {address}");
            lines[1][1..4].Should().Equal(
                [Wording.Number(common.Average(task => a[task].Composite), "0.000"), Wording.Number(common.Average(task => b[task].Composite), "0.000"), Wording.Signed(pair.Composite!.Value, pair.Composite.Interval)],
                $"it is {address}");
            (lines[0][6], lines[1][6]).Should().Be((Verdict(pair.PassRate), Verdict(pair.Composite)));
            lines[4][1..3].Should().Equal(Passed(common.Select(task => a[task])), Passed(common.Select(task => b[task])));
            Lines(address, "Task by task").Select(line => (line[0], line[1], line[2])).Should()
                .Equal(common.Select(task => (task, Passed([a[task]]), Passed([b[task]]))), $"it is {address}");
        }
    }

    private static string Verdict(Difference difference) => difference.Tied ? "tied" : "differ";

    private static string Passed(IEnumerable<TaskResult> results) => results.Aggregate((Passed: 0, Scored: 0), (sum, result) => (sum.Passed + result.Passed, sum.Scored + result.Scored)) is var sum ? Wording.PartOf(sum.Passed, sum.Scored) : "";

    private Dictionary<string, TaskResult> Scored(Contest contest, string tui) => Board.Tasks
        .Where(result => (result.Lane, result.Tui, result.Model) == (contest.Lane, tui, contest.Model) && result.Scored > 0).ToDictionary(result => result.Task, StringComparer.Ordinal);

    private List<string[]> Lines(string address, string label) =>
    [
        .. built.Site.Pages.Single(page => page.Address == address).Document.QuerySelectorAll($"[aria-label='{label}'] tbody tr")
            .Select(line => line.Children.Select(cell => cell.TextContent.Trim()).ToArray()),
    ];
}
