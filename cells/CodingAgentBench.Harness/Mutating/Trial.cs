using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>What came of one mutant.</summary>
/// <param name="Rejection">The condition that it does not meet; null when there is a specimen.</param>
internal sealed record Trial(Mutant Mutant, string? Rejection, Specimen? Specimen)
{
    public const string DoesNotBuild = "does not build";
    public const string Noticed = "the visible tests notice it";
    public const string Unseen = "no story shows it";
    public const string Endless = "a command does not end";
    public const string NotCaught = "the hidden checks do not notice it";
    public const string Wreck = "breaks more than half of the hidden checks";
    public const string NoVerdict = "the scorer gives no verdict";

    public static Trial Rejected(Mutant mutant, string why) => new(mutant, why, null);
}
