using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Tests;
using CodingAgentBench.Results.Tests.Board;
using CodingAgentBench.Site.Pages.Choose;

namespace CodingAgentBench.Site.Tests.Choose;

/// <summary>Trials by what passed: `x` passed, `-` did not, a space was not tried; one sign per task.</summary>
internal static class Matrices
{
    public static IEnumerable<Trial> Of(string tui, string model, string tasks, long tokens = 1000, int agentMs = 2000, string lane = "live") =>
        tasks.Index().Where(task => task.Item != ' ').Select(task => SampleTrials.Of(tui, model, task.Index + 1, task.Item == 'x', lane: lane) with
        {
            Tokens = SampleTrials.Pass.Tokens with { Total = tokens },
            Times = SampleTrials.Pass.Times with { AgentMs = agentMs },
        });

    /// <summary>All kinds of work, and the tasks in Go as <see cref="SampleTrials"/> has them: every third.</summary>
    public static IReadOnlyList<WorkTasks> Works { get; } = WorkTasks.Of(Enumerable.Range(1, 40).Select(task => SampleRows.Pass with
    {
        Key = SampleRows.Key with { Task = $"polyglot/task-{task:00}" },
        Language = task % 3 == 0 ? "go" : "python",
        Bucket = "polyglot",
        Dimensions = ["test-generation"],
    }));

    public static ChooseAnswer Answer(IEnumerable<Trial> trials, string? model = "m1", string work = ChooseWork.Everything) =>
        ChooseAnswers.Of(Leaderboard.Of(trials, []), Works, (_, _) => 0).Single(answer => answer.Model == model && answer.Work == work);

    public static string Passed(int passed, int of) => new string('x', passed) + new string('-', of - passed);
}
