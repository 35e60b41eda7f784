namespace CodingAgentBench.Site.Pages.Provenance;

/// <summary>Something that the numbers of this site rest on.</summary>
/// <param name="Where">In the repository.</param>
/// <param name="Audit">What to run, and what it shows.</param>
public sealed record TrustSource(string Name, string What, string Where, IReadOnlyList<SourceCount> Numbers, IReadOnlyList<AuditCommand> Audit);
