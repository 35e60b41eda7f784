namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>A function, method or closure with a body, as indices of tokens.</summary>
/// <param name="Parameters">The bracket that opens its parameters, or -1.</param>
/// <param name="ResultFirst">The type of its result, as it is written; after <paramref name="ResultLast"/> when there is none.</param>
/// <param name="BodyFirst">The brace of its body, or the colon in Python.</param>
internal sealed record Function(int Parameters, int ResultFirst, int ResultLast, int BodyFirst, int BodyLast);
