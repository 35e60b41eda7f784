namespace CodingAgentBench.Site.Pages.Provenance;

public sealed record AuditCommand(string Command, string Shows);
