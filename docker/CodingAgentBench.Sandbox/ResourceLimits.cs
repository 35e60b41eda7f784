namespace CodingAgentBench.Sandbox;

/// <summary>What one sandbox may use.</summary>
/// <param name="MemoryBytes">Private memory: of each process in the process engine, of all together in a container.</param>
/// <param name="CpuSeconds">Processor time of one process.</param>
/// <param name="OutputBytes">Kept bytes of each of standard output and standard error; what is over is counted, hashed and dropped.</param>
/// <param name="FileBytes">The largest file that can be written.</param>
public sealed record ResourceLimits(long MemoryBytes, int CpuSeconds, int OutputBytes, long FileBytes)
{
    public static ResourceLimits Default { get; } =
        new(MemoryBytes: 4L << 30, CpuSeconds: 3_600, OutputBytes: 1 << 20, FileBytes: 1L << 30);
}
