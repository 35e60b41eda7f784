using CodingAgentBench.Sandbox.Containers;
using Docker.DotNet.Models;
using ContainerSpec = CodingAgentBench.Sandbox.Containers.ContainerSpec;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>A container that may do nothing but what its three folders and its limits allow: what RunArguments says to the docker CLI.</summary>
internal static class CreateParameters
{
    public static void Apply(ContainerSpec spec, CreateContainerParameters parameters)
    {
        parameters.Image = spec.Image;
        parameters.Name = spec.Name;
        parameters.Hostname = ContainerLayout.Hostname;
        parameters.Labels[ContainerLayout.Label] = spec.Owner;
        parameters.Labels[Reaper.Label.Key] = Reaper.Label.Value;
        parameters.User = ContainerLayout.Keeper;
        parameters.WorkingDir = "/";
        parameters.Cmd = [.. ContainerLayout.KeeperCommand(spec)];
        parameters.OpenStdin = parameters.StdinOnce = true;
        parameters.AttachStdin = parameters.AttachStdout = parameters.AttachStderr = true;
        parameters.NetworkingConfig = null;
        parameters.HostConfig = Host(spec, spec.Limits);
    }

    private static HostConfig Host(ContainerSpec spec, ResourceLimits limits) => new()
    {
        AutoRemove = true,
        Init = true,
        LogConfig = new() { Type = "none" },
        NetworkMode = "none",
        CapDrop = ["ALL"],
        SecurityOpt = ["no-new-privileges"],
        ReadonlyRootfs = true,
        Tmpfs = ContainerLayout.Writable.ToDictionary(folder => folder, _ => spec.TmpfsOptions),
        Mounts = spec.ModelFolder is { } folder ? [new() { Type = "bind", Source = folder, Target = ContainerLayout.ModelFolder, ReadOnly = true }] : [],
        Memory = limits.MemoryBytes,
        MemorySwap = limits.MemoryBytes,
        MemoryReservation = limits.MemoryGuaranteeBytes,
        NanoCPUs = (long)(spec.Cpus * 1e9),
        CPUShares = spec.CpuShares,
        PidsLimit = limits.Processes,
        ShmSize = ContainerLayout.SharedMemoryBytes,
        Ulimits = [.. spec.Ulimits.Select(limit => new Ulimit { Name = limit.Key, Soft = limit.Value, Hard = limit.Value })],
    };
}
