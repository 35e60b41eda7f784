using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>All that is known of what an agent did, as far as promises go.</summary>
/// <param name="CommandLines">What the model had the CLI's shell run, in order.</param>
/// <param name="Grade">The hidden scorer's, or null when there is none.</param>
/// <param name="Tests">By name, why a command that must keep passing did not; empty for one that did.</param>
public sealed record Evidence(
    FileTree Before,
    FileTree After,
    WorkdirDiff Diff,
    IReadOnlyList<string> CommandLines,
    Grade? Grade,
    IReadOnlyDictionary<string, string> Tests)
{
    /// <summary>What there is in the end of every file that was touched, moved ones at their new place.</summary>
    internal IEnumerable<TreeEntry> Left => Diff.Touched.Select(After.Find).OfType<TreeEntry>();
}
