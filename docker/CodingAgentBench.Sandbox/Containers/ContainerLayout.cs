namespace CodingAgentBench.Sandbox.Containers;

/// <summary>What `docker/base/Dockerfile` and the harness agree on.</summary>
public static class ContainerLayout
{
    public const string Label = "org.codingagentbench.run";

    /// <summary>Uid, and gid, of the agent and of the scorer.</summary>
    public const string AgentUid = "1000";

    public const string Agent = $"{AgentUid}:{AgentUid}";

    /// <summary>Uid and gid of the main program, so that no agent can kill it.</summary>
    public const string Keeper = "1001:1001";

    public const string Hostname = "sandbox";

    /// <summary>Of `/dev/shm`.</summary>
    public const long SharedMemoryBytes = 16 << 20;

    /// <summary>
    /// The shell that our own scripts run in. Nobody may read its program, so that nobody may trace it either (ptrace(2)):
    /// code under test that took it over could say of itself what it liked.
    /// </summary>
    public const string Shell = "/usr/local/bin/cab-sh";

    public const string ModelFolder = "/run/cab";
    public const string ModelSocket = "model.sock";

    /// <summary>Where the keeper passes connections on to the model's socket.</summary>
    public const string ModelUrl = "http://127.0.0.1:4000/v1";

    /// <summary>The first line of the keeper's output.</summary>
    public const string Ready = "ready";

    public static SandboxPaths Paths { get; } = new("/work", "/home/agent", "/tmp", "/home/tool");

    /// <summary>The folders that can be written to.</summary>
    public static IReadOnlyList<string> Writable { get; } = ["/work", "/home", "/tmp"];

    public static IReadOnlyList<string> KeeperCommand(ContainerSpec spec) =>
        spec.ModelFolder is null ? ["cab-keeper"] : ["cab-keeper", "--model"];
}
