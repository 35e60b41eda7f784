using CodingAgentBench.Tasks;

namespace CodingAgentBench.Site.Content;

/// <summary>A task of the corpus, without anything that is hidden from an agent.</summary>
/// <param name="Files">That the agent starts from, of <paramref name="Lines"/> lines together.</param>
/// <param name="Strength">Null while it was not measured.</param>
public sealed record TaskFacts(TaskManifest Manifest, int Files, int Lines, TaskStrength? Strength);
