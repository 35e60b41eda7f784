using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Pages.Tasks;

#pragma warning disable MA0048 // What a task declares reads best on one screen.

/// <summary>What a task declares, without anything that is hidden from an agent.</summary>
/// <param name="Prompt">As the agent gets it.</param>
/// <param name="Files">That the agent starts from, of <paramref name="Lines"/> lines together.</param>
/// <param name="Added">`yyyy-MM-dd`.</param>
/// <param name="Folder">In the repository.</param>
/// <param name="Sealed">Answer, hidden checks and cheats are encrypted for now.</param>
public sealed record TaskSpec(
    Clipped Prompt, int BudgetTokens, int BudgetSeconds, double TimeoutSeconds, int MaxTurns, IReadOnlyList<string> Scope,
    IReadOnlyList<TaskRule> Rules, string? IntegrityCategory, bool Smoke, string Added, string Source, int Files, int Lines,
    IReadOnlyList<TaskCheat> Cheats, string Folder, bool Sealed)
{
    private const int LongestPrompt = 20_000;
    private const int LongestText = 1_000;

    /// <param name="corpus">Its version, e.g. `v0.1`.</param>
    internal static TaskSpec Of(TaskFacts facts, string corpus)
    {
        var task = facts.Manifest;
        return new(
            Clipped.Of(task.Description.TrimEnd(), LongestPrompt), task.Budget.Tokens, task.Budget.Seconds, task.Timeout.TotalSeconds, task.MaxTurns, task.Scope,
            [.. task.Constraints.Select(rule => new TaskRule(rule.Kind, Clipped.Line(ConstraintKinds.All.Contains(rule.Kind) ? AgentsFile.Rule(rule) : rule.Target, LongestText), rule.Target))],
            task.IntegrityCategory, task.Smoke, task.AddedDate.ToString("yyyy-MM-dd"), task.Source, facts.Files, facts.Lines,
            [.. task.Cheats.Select(cheat => new TaskCheat(cheat.Name, Clipped.Line(cheat.Description, LongestText)))],
            FolderOf(task.Id, corpus), task.IsSealed);
    }

    internal static string FolderOf(string task, string corpus) => $"tasks/{corpus}/{task}/";
}

/// <param name="Words">As the agent reads them.</param>
/// <param name="Target">What the row calls it.</param>
public sealed record TaskRule(string Kind, string Words, string Target);

public sealed record TaskCheat(string Name, string Description);
