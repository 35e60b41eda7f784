using CodingAgentBench.Sandbox;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Where damaged libraries are tried: sandboxes of one kind, and the scorer.</summary>
/// <param name="runtime">The modules that every scorer may import.</param>
/// <param name="grade">Grades what is left of a task's workdir; when the flag is set, no further than to the first check that fails.</param>
public sealed class Workbench(
    ISandboxEngine engine, SandboxRequest request, FileTree runtime, Func<TaskFolder, FileTree, bool, CancellationToken, Task<Grade>> grade)
{
    /// <summary>What our own programs answer is longer than what an agent has to say.</summary>
    private const int OutputBytes = 16 << 20;

    /// <summary>Trials that may run side by side.</summary>
    public const int Width = 2;

    public static Workbench Of(ISandboxEngine engine, SandboxRequest request, FileTree runtime)
    {
        var (whole, brief) = (new Grader(engine, request, runtime), new Grader(engine, request, runtime) { IsBrief = true });
        return new(engine, request with { Label = "mutate", Limits = request.Limits with { OutputBytes = OutputBytes } }, runtime,
            (task, left, isBrief, cancellation) => (isBrief ? brief : whole).GradeAsync(task, left, cancellation));
    }

    public FileTree Runtime => runtime;

    public Task<Grade> GradeAsync(TaskFolder task, FileTree left, CancellationToken cancellation) => grade(task, left, false, cancellation);

    /// <summary>Whether the scorer gives a verdict, and it is no.</summary>
    public async Task<bool> IsRefusedAsync(TaskFolder task, FileTree left, CancellationToken cancellation) =>
        (await grade(task, left, true, cancellation)).State == GradeState.Failed;

    /// <summary>A fresh sandbox with a library in it, and programs of our own beside it.</summary>
    internal async Task<Bench> OpenAsync(FileTree workdir, FileTree programs, CancellationToken cancellation)
    {
        var bench = new Bench(await engine.StartAsync(request, cancellation));
        try
        {
            await bench.PlaceAsync(workdir, programs, cancellation);
            return bench;
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }
    }
}
