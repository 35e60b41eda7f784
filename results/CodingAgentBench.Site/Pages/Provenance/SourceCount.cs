namespace CodingAgentBench.Site.Pages.Provenance;

public sealed record SourceCount(string Name, int Count);
