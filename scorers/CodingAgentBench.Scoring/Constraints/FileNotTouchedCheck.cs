using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

internal sealed class FileNotTouchedCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.FileNotTouched;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence) =>
        string.Join(", ", evidence.Diff.Touched.Where(new GlobSet([constraint.Path]).Matches));
}
