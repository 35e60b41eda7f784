using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cells.Validation;

/// <summary>All checks of a task, the cheap ones first.</summary>
internal static class TaskChecks
{
    public static IReadOnlyList<ITaskCheck> Of(TaskManifest task) =>
    [
        new ManifestCheck(),
        new LeakCheck(),
        new TwinCheck(),
        new CanaryCheck(),
        new RecordedStrengthCheck(),
        VerdictCheck.Untouched(task),
        VerdictCheck.Answer(task),
        .. task.Cheats.Select(cheat => VerdictCheck.Cheat(task, cheat)),
        new AgreementCheck(),
    ];
}
