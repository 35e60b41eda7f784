using System.Text;
using CodingAgentBench.Scoring.Constraints;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Constraints;

/// <summary>A promise and what an agent did, as short as a test wants them.</summary>
internal static class Promise
{
    public static ConstraintResult Check(
        ConstraintDeclaration constraint, FileTree before, FileTree after,
        IReadOnlyList<string>? commands = null, Grade? grade = null, IReadOnlyDictionary<string, string>? tests = null) =>
        ConstraintChecks.Check(
            [constraint],
            new(before, after, WorkdirDiffer.Compare(before, after, new(["**"]), new([".state/**"])), commands ?? [], grade, tests ?? new Dictionary<string, string>()))[0];

    /// <summary>One file before and after; null is no file.</summary>
    public static ConstraintResult Check(ConstraintDeclaration constraint, string path, string? before, string? after) =>
        Check(constraint, Tree(path, before), Tree(path, after));

    public static FileTree Tree(string path, string? text) => text is null ? FileTree.Empty : FileTree.Of(TreeEntry.File(path, text));

    /// <summary>No text in any encoding that matters.</summary>
    public static TreeEntry Binary(string path) => new(path, EntryKind.File, TreeEntry.PlainMode, new byte[] { 0xff, 0xfe, 0x00, 0x23, 0x0a, 0xc3, 0x28 });

    /// <summary>So much of the same, without a line feed unless the piece has one.</summary>
    public static string Huge(string piece, int megabytes = 8) => new StringBuilder().Insert(0, piece, (megabytes << 20) / piece.Length).ToString();
}
