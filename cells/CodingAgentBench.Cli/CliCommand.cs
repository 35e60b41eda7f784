using System.CommandLine;

namespace CodingAgentBench.Cli;

/// <summary>A command whose help shows how it is used.</summary>
internal abstract class CliCommand(string name, string description, params (string Arguments, string Meaning)[] examples)
    : Command(name, description), IHasExamples
{
    public IReadOnlyList<(string Arguments, string Meaning)> Examples { get; } = examples;
}
