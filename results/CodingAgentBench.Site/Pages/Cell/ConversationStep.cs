using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Cell;

#pragma warning disable MA0048 // A step and the calls in it read best on one screen.

/// <summary>What somebody said, and of a model what it wanted done and what came of that.</summary>
/// <param name="Source">`system`, `user` or `agent`.</param>
/// <param name="AtSeconds">After the start of the attempt.</param>
/// <param name="CallsLeftOut">Calls of tools that are not shown.</param>
/// <param name="Results">Of tools, without a call that asked for them.</param>
/// <param name="PromptTokens">Of the call of the model that this step is; null for a step that is none.</param>
public sealed record ConversationStep(
    int Number, string Source, double? AtSeconds, Clipped Message, Clipped? Reasoning, IReadOnlyList<ToolCall> Calls, int CallsLeftOut, IReadOnlyList<Clipped> Results,
    long? PromptTokens, long? CompletionTokens);

public sealed record ToolCall(string Name, Clipped Arguments, Clipped? Result);
