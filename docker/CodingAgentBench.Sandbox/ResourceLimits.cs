namespace CodingAgentBench.Sandbox;

/// <summary>What one sandbox may use. Where a resource has two figures, the first is what it is sure of and the second where it is stopped.</summary>
/// <param name="MemoryBytes">Private memory: of each process in the process engine, of all together, files included, in a container.</param>
/// <param name="CpuSeconds">Processor time of one process.</param>
/// <param name="OutputBytes">Kept bytes of each of standard output and standard error; what is over is counted, hashed and dropped.</param>
/// <param name="FileBytes">The largest file that can be written.</param>
public sealed record ResourceLimits(long MemoryBytes, int CpuSeconds, int OutputBytes, long FileBytes)
{
    /// <summary>Of a container: memory that the kernel takes from others first.</summary>
    public long MemoryGuaranteeBytes { get; init; } = 1L << 30;

    /// <summary>Of a container: processors.</summary>
    public double Cpus { get; init; } = 2;

    /// <summary>Of a container: processors that it gets when everybody wants them, as a weight of 1024 for each.</summary>
    public double CpusGuarantee { get; init; } = 1;

    /// <summary>Of a container: processes and threads.</summary>
    public int Processes { get; init; } = 512;

    /// <summary>Of a container: each of its writable folders.</summary>
    public long FolderBytes { get; init; } = 1L << 30;

    public static ResourceLimits Default { get; } =
        new(MemoryBytes: 4L << 30, CpuSeconds: 3_600, OutputBytes: 1 << 20, FileBytes: 1L << 30);
}
