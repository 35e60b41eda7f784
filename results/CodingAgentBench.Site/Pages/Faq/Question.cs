namespace CodingAgentBench.Site.Pages.Faq;

/// <summary>Something that people ask.</summary>
/// <param name="Plainly">For everybody, a paragraph each.</param>
/// <param name="Exactly">What nerds want to know beyond that; may be empty.</param>
public sealed record Question(string Id, string Asked, IReadOnlyList<string> Plainly, IReadOnlyList<string> Exactly);
