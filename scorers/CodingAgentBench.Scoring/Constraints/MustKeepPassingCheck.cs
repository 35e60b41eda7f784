using CodingAgentBench.Tasks;

namespace CodingAgentBench.Scoring.Constraints;

internal sealed class MustKeepPassingCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.MustKeepPassing;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence) => evidence.Tests.GetValueOrDefault(constraint.Test, "it was not run");
}
