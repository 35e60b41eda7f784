using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pictures;

/// <summary>
/// What the pictures of a lane show: of one model, or pooled over its models where that means something. A picture that would say nothing
/// is null. As JSON it is empty: its numbers are those of `leaderboard.json`.
/// </summary>
public sealed record PictureSet
{
    /// <summary>Begins the ids of its elements; no two sets of a page have the same.</summary>
    internal string Id { get; init; } = "";

    /// <summary>What stands instead of pictures.</summary>
    internal IReadOnlyList<string> Remarks { get; init; } = [];

    internal IntervalPlotData? Intervals { get; init; }

    internal HeatMapData? Tasks { get; init; }

    internal ParetoPlotData? Tokens { get; init; }

    internal ParetoPlotData? Seconds { get; init; }

    internal DifferenceMatrixData? Differences { get; init; }

    internal PhaseBarsData? Phases { get; init; }

    /// <param name="model">Null: all models of the lane.</param>
    internal static PictureSet Of(SiteContent content, string lane, string? model)
    {
        var scope = PictureScope.Of(content, lane, model);
        var set = new PictureSet
        {
            Id = $"picture-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{lane}\n{model}")))[..8]}",
            Remarks = [.. scope.Models.Select(one => Remark(scope, one)).OfType<string>()],
            Phases = PhaseBarsData.Of(scope),
        };
        var rates = scope.Tasks.Where(task => task.PassRate is not null).Select(task => task.PassRate!.Value).Distinct().ToList();
        var tellsNothing = rates.Count < 2 && rates is not [> 0 and < 1];
        // A control model that does what it must says nothing of a TUI; when it does not, which tasks these are is all that matters.
        if (scope.IsControl)
            return set with { Tasks = scope.Model is null || tellsNothing ? null : HeatMapData.Of(scope) };
        return set with
        {
            Intervals = rates is [0] ? null : IntervalPlotData.Of(scope),
            Tasks = tellsNothing ? null : HeatMapData.Of(scope),
            Tokens = rates is [0] ? null : ParetoPlotData.ByTokens(scope),
            Seconds = rates is [0] ? null : ParetoPlotData.BySeconds(scope),
            Differences = tellsNothing ? null : DifferenceMatrixData.Of(scope),
        };
    }

    private static string? Remark(PictureScope scope, string model)
    {
        var tasks = scope.Tasks.Where(task => task.Model == model).ToList();
        var (scored, passed, name) = (tasks.Sum(task => task.Scored), tasks.Sum(task => task.Passed), PictureText.Word(model));
        var must = scope.IsControl ? model == "control/oracle" ? scored : 0 : (int?)null;
        return (scored, passed) switch
        {
            (0, _) => $"{name} has no scored run: there is nothing to show.",
            _ when passed == must => $"{name} passes {(passed == 0 ? "nowhere" : "everywhere")}, as it must: nothing to compare.",
            _ when must is not null => $"{name} passes {passed:#,0} of {scored:#,0} runs and must pass {(must == 0 ? "none" : "all")}: something is broken there.",
            (_, 0) => $"Nobody passed anything with {name}: nothing to compare.",
            _ when passed < scored && scope.Contest is { Comparisons.Count: > 0 } contest && contest.Comparisons.All(pair => pair.PassRate is { Tied: true }) =>
                $"No two TUIs differ in pass rate by more than chance with {name}.",
            _ when passed == scored => $"Everybody passes everything with {name}: the tasks do not tell the TUIs apart.",
            _ => null,
        };
    }
}
