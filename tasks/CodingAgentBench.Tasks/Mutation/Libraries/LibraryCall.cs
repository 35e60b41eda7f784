namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A call of a function at the top of a python module.</summary>
/// <param name="Arguments">As they are written between the parentheses.</param>
public sealed record LibraryCall(string Module, string Function, string Arguments);
