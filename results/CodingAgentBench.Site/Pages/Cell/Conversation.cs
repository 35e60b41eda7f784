using System.Text.Json.Nodes;

namespace CodingAgentBench.Site.Pages.Cell;

/// <summary>A conversation between a CLI and its model, as far as a page has room for it.</summary>
/// <param name="LeftOut">Steps between the first ones and the last ones.</param>
public sealed record Conversation(IReadOnlyList<ConversationStep> First, int LeftOut, IReadOnlyList<ConversationStep> Last)
{
    public const int MostFirst = 120;
    public const int MostLast = 40;

    public int Steps => First.Count + LeftOut + Last.Count;

    /// <param name="trajectory">An ATIF document; whatever in it is of another shape is passed over.</param>
    internal static Conversation Of(JsonObject trajectory, DateTimeOffset started)
    {
        var steps = ((trajectory["steps"] as JsonArray)?.OfType<JsonObject>() ?? []).Select((step, i) => (Step: step, Number: i + 1)).ToList();
        var last = Math.Clamp(steps.Count - MostFirst, 0, MostLast);
        var reader = new StepReader(started);
        return new(
            [.. steps.Take(MostFirst).Select(Read)], Math.Max(0, steps.Count - MostFirst - last), [.. steps.TakeLast(last).Select(Read)]);

        ConversationStep Read((JsonObject Step, int Number) it) => reader.Read(it.Step, it.Number);
    }
}
