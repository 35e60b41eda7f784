namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>What `discover.py` found.</summary>
/// <param name="Modules">Test files by path, rewritten and without their tests.</param>
internal sealed record Discovery(
    SortedDictionary<string, string> Modules, IReadOnlyList<ObservedCheck> Checks, IReadOnlyList<Tasks.Mutation.Libraries.Example> Examples);
