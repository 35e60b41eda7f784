using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Cells.Validation;

/// <summary>What an author is told when a check of a task fails: what happened, and what to do.</summary>
internal static class TaskAdvice
{
    public static string For(string check, Row row, string folder)
    {
        var happened = row.Reason.Length == 0 ? row.Outcome.Name() : $"{row.Outcome.Name()}: {row.Reason}";
        return $"{folder}: `{check}` does not hold.\n  It ended with {happened}\n  {ToDo(check, row, folder)}";
    }

    /// <summary>What is asked of an agent must be possible.</summary>
    public static string BrokenPromises(Row row, string folder)
    {
        var broken = row.Constraints.Where(constraint => !constraint.Honoured).Select(constraint => $"{constraint.Kind} `{constraint.Target}`: {constraint.Detail}");
        return $"{folder}: the answer passes, and breaks promises of `constraints:`.\n  {string.Join("\n  ", broken)}\n  Mend {folder}/answer/, or the constraint.";
    }

    private static string ToDo(string check, Row row, string folder) => (check, row.Outcome) switch
    {
        (_, Outcome.Infra) =>
            $"The scorer gave no verdict. Run it by hand over a copy of the workdir and mend what it says: python3 {folder}/scorer/score.py <copy> --verbose",
        (TaskCheck.Answer, Outcome.Fail) =>
            $"Either {folder}/answer/ does not solve the task or a check is wrong: lay answer/ over a copy of workdir/ and run python3 {folder}/scorer/score.py <copy> --verbose",
        (TaskCheck.Untouched, Outcome.Pass) =>
            $"The hidden checks accept the untouched workdir, so they measure nothing: add a check that the defect in {folder}/workdir/ breaks.",
        (_, Outcome.Pass) =>
            $"The hidden checks accept this cheat: add one to {folder}/scorer/ that only real work passes.",
        _ => "The run itself went wrong; its output is beside the row in results/local/latest/validation/.",
    };
}
