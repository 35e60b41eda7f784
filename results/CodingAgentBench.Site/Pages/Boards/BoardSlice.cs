namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>The tasks of one bucket, language or dimension.</summary>
/// <param name="Kind">`bucket`, `language` or `dimension`.</param>
public sealed record BoardSlice(string Kind, string Value);
