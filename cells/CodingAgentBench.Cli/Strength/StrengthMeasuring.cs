using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cli.Strength;

/// <summary>Measures one task after the other, and writes each result as soon as it is there.</summary>
internal sealed class StrengthMeasuring(Workspace workspace, Terminal terminal)
{
    private const int ReportEvery = 5;

    public async Task<int> MeasureAsync(IReadOnlyList<TaskFolder> tasks, CancellationToken cancellation)
    {
        var choice = await EngineChoice.MakeAsync(workspace.Root, workspace.Settings, cancellation);
        await using var services = new CellServices(CellMatrix.Read(workspace.Root), workspace.Settings, choice.Engine, workspace.Root["results", "local"], workspace.Time);
        if (!choice.Engine.Identity.RunsImages)
            throw new SandboxException($"mutants do whatever a mistake makes them do, so they run in containers only: {choice.NoContainers}");

        var request = await services.ScorerRequestAsync();
        var grader = await services.GraderAsync(brief: true);
        var measurement = new StrengthMeasurement(new SandboxBuilds(services.Engine, request), grader.GradeAsync, workspace.Time, new Progress(terminal));
        var report = new StrengthReport(terminal);
        foreach (var task in tasks)
        {
            var started = workspace.Time.GetTimestamp();
            try
            {
                var measured = await measurement.MeasureAsync(task, StrengthFile.Read(task.Manifest), cancellation);
                StrengthFile.Write(task.Manifest, measured.Strength);
                report.Add(task.Manifest.Id, measured, workspace.Time.GetElapsedTime(started));
            }
            catch (StrengthException failed)
            {
                report.Add(failed);
            }
        }
        return report.Write() ? ExitCode.Ok : ExitCode.Failed;
    }

    private sealed class Progress(Terminal terminal) : IProgress<StrengthProgress>
    {
        public void Report(StrengthProgress value)
        {
            if (value.Graded == 0)
                terminal.Error($"{value.Task}: {value.Built} of {value.Wanted} mutants built, {value.Unbuilt} do not build");
            else if (value.Graded % ReportEvery == 0 || value.Graded == value.Wanted)
                terminal.Error($"{value.Task}: {value.Graded} of {value.Wanted} mutants graded, {value.Killed} killed");
        }
    }
}
