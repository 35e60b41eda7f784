using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Compare;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Choose;

#pragma warning disable MA0048 // A page and its parts read best on one screen.

/// <summary>"Which CLI for my model and my work?", answered for every model and every kind of work; the script of the page looks them up here.</summary>
/// <param name="Models">That there are answers for.</param>
/// <param name="Answers">Empty where no language model was measured.</param>
/// <param name="Taxes">What the control lane says of the CLIs themselves.</param>
public sealed record ChoosePage(
    IReadOnlyList<ChooseThing> Tuis, IReadOnlyList<ChooseThing> Models, IReadOnlyList<ChooseWork> Works, IReadOnlyList<ChooseAnswer> Answers, IReadOnlyList<ChooseTax> Taxes)
{
    internal static IEnumerable<SitePage> Of(SiteContent content)
    {
        yield return SitePage.Of<ChooseView, ChoosePage>(
            "choose/", "Which CLI for my model and my work?", "Three questions, answered from the measured data, with how sure the answer is.",
            () => Of(
                content.Board, WorkTasks.Of(content.Cells.Select(cell => cell.First).Where(row => row.Lane == ChooseAnswers.Lane)),
                (tui, model) => content.Lookups.Uncounted(ChooseAnswers.Lane, tui, model)));
    }

    internal static ChoosePage Of(Leaderboard board, IReadOnlyList<WorkTasks> works, Func<string, string, int> uncounted)
    {
        var answers = ChooseAnswers.Of(board, works, uncounted);
        var picks = answers.SelectMany(answer => new[] { answer.Right, answer.Tokens, answer.Time }).SelectMany(verdict => verdict.Picks);
        return new(
            [.. picks.Select(pick => pick.Tui).Distinct().Order(StringComparer.Ordinal).Select(tui => new ChooseThing(tui, ShortName.Of(tui), Links.TuiAddress(tui)))],
            [.. answers.Select(answer => answer.Model).OfType<string>().Distinct().Select(model => new ChooseThing(model, ShortName.Of(model), Links.ModelAddress(model)))],
            answers.Count == 0 ? [] : [.. works.Select(work => work.Work)], answers, ChooseTax.Of(board));
    }
}

/// <param name="Title">Its name as it is shown.</param>
/// <param name="Address">Of its page, from the site's root.</param>
public sealed record ChooseThing(string Name, string Title, string Address);

/// <summary>What a CLI takes before, and whatever the work is.</summary>
/// <param name="StartMs">From its start to its first model call, median.</param>
/// <param name="FirstPromptTokens">What it says before any work, median.</param>
public sealed record ChooseTax(string Tui, int Runs, double? StartMs, double? FirstPromptTokens, double? StateFiles)
{
    /// <summary>With the model that does nothing: what is seen then is the CLI's own.</summary>
    private const string Nothing = "control/nop";

    internal static IReadOnlyList<ChooseTax> Of(Leaderboard board) =>
    [
        .. board.Taxes.Where(tax => tax.Model == Nothing)
            .OrderBy(tax => tax.Tui, StringComparer.Ordinal)
            .Select(tax => new ChooseTax(tax.Tui, tax.Runs, tax.FirstCallMs, tax.FirstPromptTokens, tax.StateFiles)),
    ];
}
