namespace CodingAgentBench.Cli.Doctor;

/// <summary>Whether the limits that containers are started with are in force.</summary>
internal sealed class LimitsCheck(EngineProbe probe) : ICheck
{
    public string Subject => "limits";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) => await probe.Info switch
    {
        null => [new(Subject, Level.Missing, "no engine answers, so there are none")],
        { Unlimited: [] } info => [new(Subject, Level.Ok, $"memory, CPU and processes of a container are limited (cgroup v{info.CgroupVersion})")],
        var info => [new(Subject, Level.Warning, $"the engine cannot limit {string.Join(", ", info.Unlimited)} (cgroup v{info.CgroupVersion}): one agent can starve the others")],
    };
}
