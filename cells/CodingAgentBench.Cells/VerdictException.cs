using Xunit.Sdk;

namespace CodingAgentBench.Cells;

/// <summary>The scorer said no. xunit reports it as a failed assertion, unlike an error of the harness.</summary>
public sealed class VerdictException(string message) : Exception(message), IAssertionException
{
    /// <summary>None: where in the harness a verdict is passed on helps nobody.</summary>
    public override string? StackTrace => null;
}
