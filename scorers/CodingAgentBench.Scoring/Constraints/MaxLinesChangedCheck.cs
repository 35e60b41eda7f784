using System.Text;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>Counts the lines that the diff adds and removes. A file that only moved has none; of one that is no text its bytes are compared.</summary>
internal sealed class MaxLinesChangedCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.MaxLinesChanged;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence)
    {
        var diff = evidence.Diff;
        var lines = diff.Added.Concat(diff.Modified).Concat(diff.Removed)
            .Sum(path => LineDiff.Between(Text(evidence.Before.Find(path)), Text(evidence.After.Find(path))).Blocks.Sum(block => (long)block.DeleteCountA + block.InsertCountB));
        return lines <= constraint.Maximum ? "" : $"{lines} lines added and removed";
    }

    /// <summary>A character for every byte, so that nothing is lost.</summary>
    private static string Text(TreeEntry? entry) => entry is null ? "" : Encoding.Latin1.GetString(entry.Content.Span);
}
