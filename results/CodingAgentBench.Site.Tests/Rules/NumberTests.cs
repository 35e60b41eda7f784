using System.Text.Json.Nodes;
using AngleSharp.Dom;
using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Statistics;
using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>Numbers read back from the pages, against those of leaderboard.json.</summary>
public abstract class NumberTests<TSite>(TSite built)
    where TSite : SiteFixture
{
    private static readonly string[] GroupFields = ["lane", "tui", "model", "bucket", "language", "dimension", "evidence", "scores"];

    private readonly JsonNode _board = JsonNode.Parse(new JsonLeaderboard().Write(built.Site.Content.Board))!;

    private BuiltPage First => built.Site.Pages.Single(page => page.Address.Length == 0);

    private IEnumerable<JsonNode> Groups => _board["groups"]!.AsArray().OfType<JsonNode>();

    [Fact]
    public void Every_line_of_the_board_is_the_one_of_leaderboard_json()
    {
        var table = First.Document.QuerySelector("table[data-lines=lines]")!;
        var keys = table.QuerySelectorAll("thead th").Select(header => header.GetAttribute("data-key") ?? "").ToList();
        var lines = table.QuerySelectorAll("tbody tr").Select(line => keys.Zip(line.Children).Where(cell => cell.First.Length > 0).ToDictionary(cell => cell.First, cell => cell.Second)).ToList();

        var expected = Groups.Where(group => IsWhole(group) && group["tui"] is not null && group["model"] is not null).ToList();
        lines.Should().HaveSameCount(expected);
        foreach (var line in lines)
        {
            var (tui, model) = (Text(line["tui"]), Text(line["model"]));
            var group = expected.Should().ContainSingle(group => $"{group["tui"]}" == tui && $"{group["model"]}" == model).Which;
            var (scores, evidence) = (group["scores"], group["evidence"]!);
            Text(line["ships"]).Should().StartWith(Wording.Percent(Value(scores?["ships"]?["value"]), Interval(scores?["ships"])), $"it is {tui} with {model}");
            Text(line["composite"]).Should().StartWith(Wording.Number(Value(scores?["composite"]?["value"]), "0.000"));
            Text(line["tokens"]).Should().Be(Wording.Number(Value(scores?["costs"]?["tokens_per_correct"]), "#,0"));
            Text(line["seconds"]).Should().Be(Wording.Amount(Value(scores?["costs"]?["seconds_per_correct"])));
            (Text(line["scored"]), Text(line["passed"])).Should().Be(($"{evidence["scored"]}", $"{evidence["passed"]}"));
            foreach (var (key, number) in new[] { ("ships", scores?["ships"]?["value"]), ("composite", scores?["composite"]?["value"]), ("quality", scores?["axes"]?["quality"]), ("cost", scores?["axes"]?["cost"]) })
                line[key].GetAttribute("data-v").Should().Be(number is null ? null : Wording.Number(Value(number), "0.######"), $"it is the {key} of {tui} with {model}");
        }
    }

    [Fact]
    public void Every_rate_of_the_matrix_is_the_one_of_leaderboard_json()
    {
        var rates = 0;
        foreach (var table in First.Document.QuerySelectorAll("table.matrix"))
        {
            var models = table.QuerySelectorAll("thead th").Skip(1).Select(Text).ToList();
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                var tui = Text(row.Children[0]);
                foreach (var (model, cell) in models.Zip(row.Children.Skip(1)))
                {
                    var group = Groups.SingleOrDefault(group => IsWhole(group) && $"{group["tui"] ?? "all TUIs"}" == tui && $"{group["model"] ?? "all models"}" == model);
                    var ships = group?["scores"]?["ships"];
                    Text(cell).Should().StartWith(Wording.Percent(Value(ships?["value"]), Interval(ships)), $"it is {tui} with {model}");
                    rates++;
                }
            }
        }
        rates.Should().BeGreaterThanOrEqualTo(Groups.Count(group => IsWhole(group) && group["tui"] is not null && group["model"] is not null));
    }

    [Fact]
    public void A_group_in_the_data_of_any_page_is_the_one_of_leaderboard_json()
    {
        var known = Groups.Select(group => group.ToJsonString()).ToHashSet(StringComparer.Ordinal);
        var found = 0;
        foreach (var page in built.Site.Pages)
        {
            foreach (var group in Objects(JsonNode.Parse(built.Site.Read($"{page.Address}index.json"))!).Where(json => json.Select(field => field.Key).SequenceEqual(GroupFields)))
            {
                known.Contains(group.ToJsonString()).Should().BeTrue($"{page} says {group.ToJsonString()}");
                found++;
            }
        }
        found.Should().BeGreaterThan(0);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(field => Objects(field.Value)).Append(json),
        JsonArray array => array.SelectMany(Objects),
        _ => [],
    };

    private static bool IsWhole(JsonNode group) => group["bucket"] is null && group["language"] is null && group["dimension"] is null;

    private static double? Value(JsonNode? number) => number?.GetValue<double>();

    private static Interval? Interval(JsonNode? estimate) => estimate?["interval"] is { } range ? new(Value(range["low"])!.Value, Value(range["high"])!.Value) : null;

    /// <summary>As somebody sees it.</summary>
    private static string Text(IElement element)
    {
        var copy = (IElement)element.Clone();
        foreach (var hidden in copy.QuerySelectorAll(".visually-hidden, svg"))
            hidden.Remove();
        return copy.TextContent.Trim();
    }
}
