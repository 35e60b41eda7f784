using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

internal sealed class FileRequiredInDiffCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.FileRequiredInDiff;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence) =>
        evidence.Diff.Changed.Except(evidence.Diff.Removed).Any(new GlobSet([constraint.Path]).Matches)
            ? ""
            : "no such file was added or changed";
}
