using CodingAgentBench.Tasks;

namespace CodingAgentBench.Scoring.Constraints;

internal sealed class MaxFilesChangedCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.MaxFilesChanged;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence) =>
        evidence.Diff.ChangedCount <= constraint.Maximum ? "" : $"{evidence.Diff.ChangedCount} files changed";
}
