using System.Globalization;

namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>`docker run` for a container that may do nothing but what its three folders and its limits allow.</summary>
internal static class RunArguments
{
    public static IReadOnlyList<string> Of(ContainerSpec spec) =>
    [
        "run", "--rm", "--interactive", "--init", "--sig-proxy=false", "--pull", "never", "--log-driver", "none",
        "--name", spec.Name,
        "--hostname", "sandbox",
        "--label", $"{ContainerLayout.Label}={spec.Owner}",
        "--network", "none",
        "--user", ContainerLayout.Keeper,
        "--cap-drop", "ALL",
        "--security-opt", "no-new-privileges",
        "--read-only",
        "--workdir", "/",
        .. ContainerLayout.Writable.SelectMany(folder => new[] { "--tmpfs", Tmpfs(folder, spec.Limits) }),
        .. Model(spec.ModelFolder),
        .. Limits(spec.Limits),
        spec.Image,
        .. ContainerLayout.KeeperCommand(spec),
    ];

    // Some runtimes give a tmpfs the mode of the image's folder whatever is asked for, so the agent is made its owner.
    private static string Tmpfs(string folder, ResourceLimits limits) =>
        Text($"{folder}:rw,exec,nosuid,nodev,size={limits.FolderBytes},uid={ContainerLayout.AgentUid},gid={ContainerLayout.AgentUid}");

    private static string[] Model(string? folder)
    {
        if (folder is null)
            return [];
        if (folder.AsSpan().ContainsAny(',', '"', '\n'))
            throw new SandboxException($"a container cannot be given a folder with `,` or `\"` in its name; set TMPDIR to another: {folder}");
        return ["--mount", $"type=bind,source={folder},target={ContainerLayout.ModelFolder},readonly"];
    }

    private static string[] Limits(ResourceLimits limits) =>
    [
        "--memory", Text($"{limits.MemoryBytes}"),
        "--memory-swap", Text($"{limits.MemoryBytes}"),
        "--memory-reservation", Text($"{limits.MemoryGuaranteeBytes}"),
        "--cpus", Text($"{Math.Min(limits.Cpus, Environment.ProcessorCount)}"),
        "--cpu-shares", Text($"{(int)(limits.CpusGuarantee * 1024)}"),
        "--pids-limit", Text($"{limits.Processes}"),
        "--shm-size", "16m",
        "--ulimit", "core=0",
        "--ulimit", Text($"cpu={limits.CpuSeconds}"),
        "--ulimit", Text($"fsize={limits.FileBytes}"),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
