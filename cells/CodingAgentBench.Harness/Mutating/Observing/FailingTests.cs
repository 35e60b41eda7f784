namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>What `failing.py` found.</summary>
internal sealed record FailingTests(int Run, IReadOnlyList<string> Failing);
