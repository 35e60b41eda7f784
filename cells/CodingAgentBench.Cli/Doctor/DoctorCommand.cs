using System.CommandLine;

namespace CodingAgentBench.Cli.Doctor;

internal sealed class DoctorCommand : CliCommand
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    public DoctorCommand(Terminal terminal)
        : base("doctor", "Says what is ready on this machine, and what helps where something is missing. Exits with 0 when a cell of a control model can run.",
            ("doctor", "one line for each thing that matters"), ("doctor --json", "the same, for programs"))
    {
        Add(_json);
        SetAction((parsed, cancellation) => RunAsync(Workspace.Open(), parsed.GetValue(_json), terminal, cancellation));
    }

    private static async Task<int> RunAsync(Workspace workspace, bool json, Terminal terminal, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ended.CancelAfter(Limit);
        var findings = await new Examination(Checks(workspace, ended.Token), Limit, workspace.Time).RunAsync(cancellation);
        var isReady = findings.Any(finding => finding.Subject == ControlCellCheck.Name && finding.Level != Level.Missing);
        if (json)
            terminal.Json(new Diagnosis(isReady, findings));
        else
            Print(findings, isReady, terminal);
        return isReady ? ExitCode.Ok : ExitCode.Failed;
    }

    private static ICheck[] Checks(Workspace workspace, CancellationToken cancellation)
    {
        var probe = new EngineProbe(workspace.Containers, cancellation);
        return
        [
            new EngineCheck(workspace.Settings.ContainerCli, probe),
            new LimitsCheck(probe),
            new ImagesCheck(workspace, probe),
            new ProcessEngineCheck(),
            new SettingsCheck(workspace.Settings),
            new EndpointCheck(workspace.Settings),
            new LiteLlmCheck(workspace.Root, workspace.Settings, Environment.GetEnvironmentVariable, probe),
            new TuisCheck(workspace.Tuis()),
            new DiskCheck(probe),
            new ControlCellCheck(workspace),
        ];
    }

    private static void Print(IReadOnlyList<Finding> findings, bool isReady, Terminal terminal)
    {
        var width = findings.Max(finding => finding.Subject.Length);
        foreach (var finding in findings)
        {
            terminal.Write($"{finding.Subject.PadRight(width)}  ");
            terminal.Write($"{finding.Level}".ToLowerInvariant().PadRight(7), ColourOf(finding.Level));
            terminal.Write($"  {finding.Text.ReplaceLineEndings(" ")}");
            if (finding.Help is { } help)
                terminal.Write($"  → {help}", Colour.Faint);
            terminal.Line();
        }
        terminal.Line();
        terminal.Line(isReady ? "Control cells can run here: dotnet test" : "No cell can run here yet.");
    }

    private static Colour ColourOf(Level level) => level switch
    {
        Level.Ok => Colour.Green,
        Level.Warning => Colour.Yellow,
        _ => Colour.Red,
    };
}
