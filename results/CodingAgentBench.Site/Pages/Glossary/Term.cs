namespace CodingAgentBench.Site.Pages.Glossary;

/// <summary>A word of this project.</summary>
/// <param name="Id">Where it stands on the page.</param>
/// <param name="Exactly">For those who want the formula.</param>
/// <param name="Section">The id of a heading of the methodology, or null.</param>
public sealed record Term(string Id, string Name, string Plainly, string Exactly, string? Section);
