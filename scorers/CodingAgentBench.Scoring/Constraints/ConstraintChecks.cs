using CodingAgentBench.Scoring.Constraints.Dependencies;
using CodingAgentBench.Scoring.Constraints.Interfaces;
using CodingAgentBench.Scoring.Constraints.Shell;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>Decides every declared promise. Pure.</summary>
public static class ConstraintChecks
{
    private static readonly Dictionary<string, IConstraintCheck> Checks = new IConstraintCheck[]
    {
        new FileNotTouchedCheck(), new FileRequiredInDiffCheck(), new MaxFilesChangedCheck(), new MaxLinesChangedCheck(),
        new NoNewDependencyCheck(), new NoCommentsAddedCheck(), new NoPublicApiChangeCheck(), new NoCommandCheck(),
        new MustKeepPassingCheck(), new InstructionCheck(),
    }.ToDictionary(check => check.Kind);

    /// <summary>A source file that people write is far smaller; what a hostile one costs grows with the square of its size.</summary>
    private const int LargestSource = 256 << 10;

    private static readonly string[] ReadCode = [ConstraintKinds.NoCommentsAdded, ConstraintKinds.NoPublicApiChange, ConstraintKinds.NoNewDependency];

    public static IReadOnlyList<ConstraintResult> Check(IReadOnlyList<ConstraintDeclaration> declared, Evidence evidence) =>
        [.. declared.Select(constraint => Check(constraint, evidence))];

    private static ConstraintResult Check(ConstraintDeclaration constraint, Evidence evidence)
    {
        var breach = Breach(constraint, evidence);
        return new(constraint.Kind, constraint.Target, breach.Length == 0, TreePath.Printable(breach));
    }

    private static bool IsTooLarge(TreeEntry entry) => entry.Content.Length > LargestSource && Language.OfPath(entry.Path) is not null;

    /// <summary>Files that no check can cope with are the agent's: a promise that cannot be checked is not kept, and no excuse for anything else.</summary>
    private static string Breach(ConstraintDeclaration constraint, Evidence evidence)
    {
        if (ReadCode.Contains(constraint.Kind) && evidence.Left.FirstOrDefault(IsTooLarge) is { } large)
            return $"{large.Path} is too large to be checked";
        try
        {
            return Checks[constraint.Kind].Breach(constraint, evidence);
        }
        catch (Exception confused) when (confused is not OutOfMemoryException)
        {
            return $"the changed files cannot be checked ({confused.GetType().Name})";
        }
    }
}
