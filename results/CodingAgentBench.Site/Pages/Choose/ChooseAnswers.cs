using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>Every question that the chooser can be asked, answered from a board.</summary>
internal static class ChooseAnswers
{
    /// <summary>The lane in which language models are measured.</summary>
    public const string Lane = "live";

    /// <param name="works">All kinds of work, and which tasks are of them.</param>
    /// <param name="uncounted">Of a TUI with a model, the scored runs without a full token count.</param>
    /// <returns>By model in ordinal order, then any model; each by kind of work. Empty where no language model was measured.</returns>
    public static IReadOnlyList<ChooseAnswer> Of(Leaderboard board, IReadOnlyList<WorkTasks> works, Func<string, string, int> uncounted)
    {
        var scored = board.Tasks.Where(task => task.Scored > 0 && task.Lane == Lane).ToList();
        var models = scored.GroupBy(task => task.Model).OrderBy(model => model.Key, StringComparer.Ordinal).Select(model => (Model: (string?)model.Key, Results: model.ToList())).ToList();
        var money = Money(board);
        var contests = board.Contests.Where(contest => contest.Lane == Lane).ToDictionary(contest => contest.Model, StringComparer.Ordinal);
        if (models.Count > 1)
            models.Add((null, scored));
        return
        [
            .. models.SelectMany(_ => works, (model, work) => (model.Model, model.Results, Work: work))
                .AsParallel().AsOrdered()
                .Select(one => one.Model is { } model
                    ? OfModel(model, one.Work, one.Results, one.Work.Work.Key == ChooseWork.Everything ? contests[model] : null, money, uncounted)
                    : OfAny(one.Work, one.Results, uncounted)),
        ];
    }

    private static ChooseAnswer OfModel(
        string model, WorkTasks work, List<TaskResult> results, Contest? contest, Dictionary<(string, string, string), string> money,
        Func<string, string, int> uncounted)
    {
        var lineup = Lineup.OfTuis(results.Where(result => work.Has(result.Task)));
        var asked = new ChooseQuestion(ChooseWords.OfTuis, lineup, $"choose|{model}|{work.Work.Key}", contest is null ? null : new(contest, lineup.Tasks), claims: 1, tui => uncounted(tui, model));
        return new(
            model, work.Work.Key, ChooseWords.OfTuis.RestsOn(lineup), Named(asked.Right), Priced(Named(asked.Cost(ChooseMeasure.Tokens))), Named(asked.Cost(ChooseMeasure.Seconds)));

        ChooseVerdict Named(ChooseFinding finding) => new(finding.Sure, [.. finding.Names.Select(tui => new ChoosePick(tui, null))], finding.Tied, finding.Others, [finding.Why]);

        ChooseVerdict Priced(ChooseVerdict verdict) => verdict.Picks is [var pick] && money.GetValueOrDefault((pick.Tui, model, work.Work.Key)) is { } price
            ? verdict with { Why = [.. verdict.Why, price] }
            : verdict;
    }

    private static ChooseAnswer OfAny(WorkTasks work, List<TaskResult> results, Func<string, string, int> uncounted)
    {
        List<TaskResult> ofWork = [.. results.Where(result => work.Has(result.Task))];
        var lineup = Lineup.OfTuis(ofWork);
        List<string> models = [.. ofWork.Select(result => result.Model).Distinct()];
        var asked = new ChooseQuestion(ChooseWords.OfTuis, lineup, $"choose||{work.Work.Key}", null, claims: 2, tui => models.Sum(model => uncounted(tui, model)));
        return new(
            null, work.Work.Key, ChooseWords.OfTuis.RestsOn(lineup),
            WithModel(asked.Right, those => those.Right), WithModel(asked.Cost(ChooseMeasure.Tokens), those => those.Cost(ChooseMeasure.Tokens)),
            WithModel(asked.Cost(ChooseMeasure.Seconds), those => those.Cost(ChooseMeasure.Seconds)));

        ChooseVerdict WithModel(ChooseFinding tui, Func<ChooseQuestion, ChooseFinding> ask)
        {
            if (tui.Names is not [var name])
                return new(tui.Sure, [.. tui.Names.Select(one => new ChoosePick(one, null))], tui.Tied, tui.Others, [tui.Why]);
            var model = ask(new(
                ChooseWords.OfModels, Lineup.OfModels(ofWork.Where(result => result.Tui == name)), $"choose|{name}||{work.Work.Key}", null, claims: 2, one => uncounted(name, one)));
            // Where nothing can be said of the models, the answer is the TUI alone.
            return new(
                model.Sure == Sureness.Leaning ? Sureness.Leaning : tui.Sure, [new(name, model.Names is [var best] ? best : null)], tui.Tied, tui.Others,
                [tui.Why, $"Of the models with {Compare.ShortName.Of(name)}: {(model.Names is [var one] ? $"{Compare.ShortName.Of(one)}. " : "")}{model.Why}"]);
        }
    }

    /// <summary>Where a price is known, what a correct task costs: by TUI, model and kind of work.</summary>
    private static Dictionary<(string Tui, string Model, string Work), string> Money(Leaderboard board)
    {
        var prices = board.Prices.DistinctBy(price => price.Model).ToDictionary(price => price.Model, StringComparer.Ordinal);
        return board.Groups
            .Where(group => group is { Lane: Lane, Tui: not null, Model: not null, Scores.Money.UsdPerCorrect: not null } && prices.ContainsKey(group.Model))
            .ToDictionary(Key, group => $"In money that is {Wording.Number(group.Scores!.Money!.UsdPerCorrect, "0.000")} US dollars per correct task, by the model's price of {prices[group.Model!].AsOf:yyyy-MM-dd}.");

        static (string, string, string) Key(BoardGroup group) => (group.Tui!, group.Model!, group switch
        {
            { Bucket: { } bucket } => $"bucket/{bucket}",
            { Language: { } language } => $"language/{language}",
            { Dimension: { } dimension } => $"dimension/{dimension}",
            _ => ChooseWork.Everything,
        });
    }
}
