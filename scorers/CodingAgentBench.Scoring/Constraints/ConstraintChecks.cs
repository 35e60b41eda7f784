using CodingAgentBench.Scoring.Constraints.Dependencies;
using CodingAgentBench.Scoring.Constraints.Interfaces;
using CodingAgentBench.Scoring.Constraints.Shell;
using CodingAgentBench.Tasks;
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

    public static IReadOnlyList<ConstraintResult> Check(IReadOnlyList<ConstraintDeclaration> declared, Evidence evidence) =>
        [.. declared.Select(constraint => Check(constraint, evidence))];

    private static ConstraintResult Check(ConstraintDeclaration constraint, Evidence evidence)
    {
        var breach = Checks[constraint.Kind].Breach(constraint, evidence);
        return new(constraint.Kind, constraint.Target, breach.Length == 0, TreePath.Printable(breach));
    }
}
