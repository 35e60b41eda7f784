using CodingAgentBench.Sandbox.Containers.Cli;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>What several checks want to know of the container engine; it is asked once.</summary>
internal sealed class EngineProbe
{
    private readonly ContainerCli _cli;
    private readonly Lazy<Task<(CliRuntime?, string)>> _runtime;
    private readonly Lazy<Task<EngineInfo?>> _info;

    public EngineProbe(ContainerCli cli, CancellationToken cancellation)
    {
        _cli = cli;
        _runtime = new(() => CliRuntime.FindAsync(cli, cancellation));
        _info = new(() => AskAsync(cancellation));
    }

    public string Cli => _cli.Name;

    public Task<(CliRuntime? Runtime, string Reason)> Runtime => _runtime.Value;

    /// <summary>Null when no engine answers.</summary>
    public Task<EngineInfo?> Info => _info.Value;

    private async Task<EngineInfo?> AskAsync(CancellationToken cancellation) => (await Runtime).Runtime is null
        ? null
        : EngineInfo.Parse((await _cli.RunAsync(["info", "--format", "{{json .}}"], cancellation)).Required("ask the engine about itself"));
}
