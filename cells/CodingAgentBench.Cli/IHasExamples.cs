namespace CodingAgentBench.Cli;

internal interface IHasExamples
{
    /// <summary>What to type after the program's name, and what that does.</summary>
    IReadOnlyList<(string Arguments, string Meaning)> Examples { get; }
}
