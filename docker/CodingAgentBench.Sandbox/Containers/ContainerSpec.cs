using System.Globalization;

namespace CodingAgentBench.Sandbox.Containers;

/// <summary>A container to be started, and its limits in the engine's own terms.</summary>
/// <param name="Name">Unique on the engine.</param>
/// <param name="Owner">The run folder of the engine that starts it; its label.</param>
/// <param name="ModelFolder">A folder of this machine that is mounted at <see cref="ContainerLayout.ModelFolder"/>, for the model's socket; null for none.</param>
public sealed record ContainerSpec(string Name, string Image, string Owner, string? ModelFolder, ResourceLimits Limits)
{
    // Some runtimes give a tmpfs the mode of the image's folder whatever is asked for, so the agent is made its owner.
    /// <summary>Mount options of each of <see cref="ContainerLayout.Writable"/>.</summary>
    public string TmpfsOptions => string.Create(
        CultureInfo.InvariantCulture,
        $"rw,exec,nosuid,nodev,size={Limits.FolderBytes},uid={ContainerLayout.AgentUid},gid={ContainerLayout.AgentUid}");

    /// <summary>Processors; an engine refuses more than there are.</summary>
    public double Cpus => Math.Min(Limits.Cpus, Environment.ProcessorCount);

    public int CpuShares => (int)(Limits.CpusGuarantee * 1024);

    public IReadOnlyList<KeyValuePair<string, long>> Ulimits =>
        [new("core", 0), new("cpu", Limits.CpuSeconds), new("fsize", Limits.FileBytes)];
}
