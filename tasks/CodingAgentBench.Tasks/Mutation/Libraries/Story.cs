namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A demonstration: what a user does with the library, as a command whose output can be compared.</summary>
/// <param name="Number">1-based, in the order of `library.yaml`.</param>
/// <param name="When">What the user was doing, in their words.</param>
/// <param name="Files">Input files by path, written into the workdir for this command.</param>
public sealed record Story(int Number, string When, IReadOnlyList<string> Run, IReadOnlyDictionary<string, string> Files);
