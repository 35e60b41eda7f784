using CodingAgentBench.Tasks;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>Decides one kind of promise. Pure, and never throws over what an agent wrote.</summary>
internal interface IConstraintCheck
{
    /// <summary>One of <see cref="ConstraintKinds"/>.</summary>
    string Kind { get; }

    /// <summary>What broke the promise; empty when it was kept.</summary>
    string Breach(ConstraintDeclaration constraint, Evidence evidence);
}
