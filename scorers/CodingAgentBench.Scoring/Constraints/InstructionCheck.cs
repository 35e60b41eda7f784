using CodingAgentBench.Tasks;

namespace CodingAgentBench.Scoring.Constraints;

internal sealed class InstructionCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.Instruction;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence) =>
        evidence.Grade?.Checks.FirstOrDefault(check => check.Name == constraint.Check) switch
        {
            null => "the scorer has not come to a check of this name",
            { Passed: true } => "",
            var failed => failed.Message.Length > 0 ? failed.Message : "the check failed",
        };
}
