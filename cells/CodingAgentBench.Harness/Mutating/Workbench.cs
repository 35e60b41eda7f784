using CodingAgentBench.Sandbox;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Where damaged libraries are tried: sandboxes of one kind, and the scorer.</summary>
/// <param name="runtime">The modules that every scorer may import.</param>
/// <param name="grade">Grades what is laid over a task's workdir.</param>
public sealed class Workbench(
    ISandboxEngine engine, SandboxRequest request, FileTree runtime, Func<TaskFolder, FileTree, CancellationToken, Task<Grade>> grade)
{
    /// <summary>What our own programs answer is longer than what an agent has to say.</summary>
    private const int OutputBytes = 16 << 20;

    /// <summary>Trials that may run side by side.</summary>
    public const int Width = 2;

    public static Workbench Of(ISandboxEngine engine, SandboxRequest request, FileTree runtime) =>
        new(engine, request with { Label = "mutate", Limits = request.Limits with { OutputBytes = OutputBytes } }, runtime, new Grader(engine, request, runtime).GradeAsync);

    public FileTree Runtime => runtime;

    public Task<Grade> GradeAsync(TaskFolder task, FileTree left, CancellationToken cancellation) => grade(task, left, cancellation);

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
