using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Boards;

/// <summary>What a CLI costs with a model that always does the same.</summary>
internal static class TaxSection
{
    public static IEnumerable<Section> Of(Leaderboard board)
    {
        if (board.Taxes.Count == 0)
            yield break;
        yield return new(
            "What a CLI costs before, beside and after the work",
            ["Medians over scored runs with a script for a model. Start: from the start of the CLI to its first model call. First prompt: the tokens of that call. "
                + "With control/nop there is nothing to do, and tokens are all that a CLI says anyway: a second call is one of its own beside the work, for a title, say. "
                + "End: from the last answer to the CLI's end. Left behind: files that it keeps for itself in the workdir. Preparing and removing the sandbox is our time, not the CLI's. "
                + "Tokens are estimated: UTF-8 bytes / 4."],
            new(
                [
                    Column.Text("TUI"), Column.Text("model"), Column.Number("runs"), Column.Number("start s"), Column.Number("first prompt"), Column.Number("calls"),
                    Column.Number("tokens"), Column.Number("agent s"), Column.Number("end s"), Column.Number("left behind"), Column.Number("prepare s"), Column.Number("remove s"),
                ],
                [
                    .. from tax in board.Taxes.OrderBy(tax => tax.Model, StringComparer.Ordinal).ThenBy(tax => tax.FirstCallMs)
                       select (IReadOnlyList<string>)
                       [
                           tax.Tui, tax.Model, $"{tax.Runs:#,0}", Wording.Seconds(tax.FirstCallMs), Wording.Number(tax.FirstPromptTokens, "#,0"), Wording.Number(tax.Calls, "0.#"),
                           Wording.Number(tax.Tokens, "#,0"), Wording.Seconds(tax.AgentMs), Wording.Seconds(tax.AfterLastCallMs), Wording.Number(tax.StateFiles, "0.#"),
                           Wording.Seconds(tax.PrepareMs), Wording.Seconds(tax.TeardownMs),
                       ],
                ]));
    }
}
