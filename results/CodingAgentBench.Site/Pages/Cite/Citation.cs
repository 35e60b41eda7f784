namespace CodingAgentBench.Site.Pages.Cite;

public sealed record Citation(string Id, string Style, string Text);
