namespace CodingAgentBench.Site.Rendering;

/// <summary>A file of the site that is no page.</summary>
public sealed record SiteFile(string Address, Func<byte[]> Content);
