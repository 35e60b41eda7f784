using System.Globalization;

namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>`docker run` for a container that may do nothing but what its three folders and its limits allow.</summary>
internal static class RunArguments
{
    public static IReadOnlyList<string> Of(ContainerSpec spec) =>
    [
        "run", "--rm", "--interactive", "--init", "--sig-proxy=false", "--pull", "never", "--log-driver", "none",
        "--name", spec.Name,
        "--hostname", ContainerLayout.Hostname,
        "--label", $"{ContainerLayout.Label}={spec.Owner}",
        "--network", "none",
        "--user", ContainerLayout.Keeper,
        "--cap-drop", "ALL",
        "--security-opt", "no-new-privileges",
        "--read-only",
        "--workdir", "/",
        .. ContainerLayout.Writable.SelectMany(folder => new[] { "--tmpfs", $"{folder}:{spec.TmpfsOptions}" }),
        .. Model(spec.ModelFolder),
        .. Limits(spec, spec.Limits),
        spec.Image,
        .. ContainerLayout.KeeperCommand(spec),
    ];

    private static string[] Model(string? folder)
    {
        if (folder is null)
            return [];
        if (folder.AsSpan().ContainsAny(',', '"', '\n'))
            throw new SandboxException($"a container cannot be given a folder with `,` or `\"` in its name; set TMPDIR to another: {folder}");
        return ["--mount", $"type=bind,source={folder},target={ContainerLayout.ModelFolder},readonly"];
    }

    private static IEnumerable<string> Limits(ContainerSpec spec, ResourceLimits limits) =>
    [
        "--memory", Text($"{limits.MemoryBytes}"),
        "--memory-swap", Text($"{limits.MemoryBytes}"),
        "--memory-reservation", Text($"{limits.MemoryGuaranteeBytes}"),
        "--cpus", Text($"{spec.Cpus}"),
        "--cpu-shares", Text($"{spec.CpuShares}"),
        "--pids-limit", Text($"{limits.Processes}"),
        "--shm-size", Text($"{ContainerLayout.SharedMemoryBytes}"),
        .. spec.Ulimits.SelectMany(limit => new[] { "--ulimit", Text($"{limit.Key}={limit.Value}") }),
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
