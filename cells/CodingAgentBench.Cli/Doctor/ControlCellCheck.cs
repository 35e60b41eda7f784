using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>Whether a cell of a control model can run here: the least that this repository is good for.</summary>
internal sealed class ControlCellCheck(Workspace workspace) : ICheck
{
    public const string Name = "control cells";

    public string Subject => Name;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        if (workspace.Settings.Problems.Count > 0)
            return [new(Subject, Level.Missing, "no cell runs until the settings can be used")];
        var matrix = CellMatrix.Read(workspace.Root);
        var choice = await EngineChoice.MakeAsync(workspace.Root, workspace.Settings, cancellation);
        await using var services = new CellServices(matrix, workspace.Settings, choice.Engine, workspace.Root["results", "local"], workspace.Time)
        {
            NoContainers = choice.NoContainers,
        };
        var engine = choice.Engine.Identity;
        if (!engine.RunsImages && ProcessEngineCheck.Missing is [var program, ..])
            return [new(Subject, Level.Missing, $"`{program}` is missing, and there are no containers: {choice.NoContainers}")];

        var (ready, reasons) = (new List<string>(), new List<string>());
        foreach (var cell in matrix.Rows(RowFilter.Parse("suite=smoke&lane=control")).Select(row => row.Cell).DistinctBy(cell => cell.Tui.Name))
        {
            if (await Preconditions.MissingAsync(cell, services) is { } reason)
                reasons.Add(reason);
            else
                ready.Add(cell.Tui.Name);
        }
        if (ready.Count == 0)
            return [new(Subject, Level.Missing, reasons.FirstOrDefault() ?? "there is no proven TUI, no control model or no task")];
        var can = $"{string.Join(", ", ready)} can run in the {engine.Name} engine";
        return engine.RunsImages
            ? [new(Subject, Level.Ok, can)]
            : [new(Subject, workspace.Settings.Engine == HarnessSettings.ProcessEngine ? Level.Ok : Level.Warning, $"{can}, without isolation: {choice.NoContainers}")];
    }
}
