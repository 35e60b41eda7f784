namespace CodingAgentBench.Site.Pages.Methodology;

/// <summary>A part of a document under a heading of the second level.</summary>
/// <param name="Id">Of its heading, unique in the document.</param>
/// <param name="Parts">Ids and titles of the headings within.</param>
/// <param name="Html">Made of escaped parts, without the heading of the section.</param>
public sealed record MarkdownSection(string Id, string Title, IReadOnlyList<(string Id, string Title)> Parts, string Html);
