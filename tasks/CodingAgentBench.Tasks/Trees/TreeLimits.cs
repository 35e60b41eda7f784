namespace CodingAgentBench.Tasks.Trees;

/// <summary>How much an archive may bring; more is a <see cref="UnusableTreeException"/>.</summary>
public sealed record TreeLimits(int Entries, long TotalBytes, int PathBytes)
{
    public static TreeLimits Default { get; } = new(Entries: 50_000, TotalBytes: 256L << 20, PathBytes: 1_024);
}
