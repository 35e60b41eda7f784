namespace CodingAgentBench.Cells.Validation;

/// <summary>What an author is told when a check of a task does not hold: what happened, and what to do.</summary>
internal static class TaskAdvice
{
    public static string For(TaskUnderValidation subject, string check, IEnumerable<string> lines) =>
        $"{subject.Folder}: `{check}` does not hold.\n  {string.Join("\n  ", lines)}";
}
