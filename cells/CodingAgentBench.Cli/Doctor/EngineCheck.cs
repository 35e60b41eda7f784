namespace CodingAgentBench.Cli.Doctor;

/// <summary>The container CLI and the engine behind it.</summary>
internal sealed class EngineCheck(string program, EngineProbe probe) : ICheck
{
    public string Subject => "engine";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        if (!SearchPath.Has(program))
            return [new(Subject, Level.Missing, $"there is no `{program}` on the PATH", "docker/engine up")];
        var (runtime, reason) = await probe.Runtime;
        return runtime is null
            ? [new(Subject, Level.Missing, reason, "docker/engine up")]
            : [new(Subject, Level.Ok, $"{runtime.Identity.Name} {runtime.Identity.Version} answers")];
    }
}
