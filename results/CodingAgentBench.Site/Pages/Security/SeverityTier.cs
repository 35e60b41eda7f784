namespace CodingAgentBench.Site.Pages.Security;

public sealed record SeverityTier(string Name, string Meaning, int Catalogued);
