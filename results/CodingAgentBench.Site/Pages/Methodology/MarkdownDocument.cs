using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CodingAgentBench.Site.Pages.Methodology;

/// <summary>A Markdown file as sections of inert HTML: markup in it is text, and only https addresses are links.</summary>
/// <param name="Introduction">What stands before the first section. The title of the document is left out.</param>
public sealed partial record MarkdownDocument(string Introduction, IReadOnlyList<MarkdownSection> Sections)
{
    /// <summary>Headings within a section are one level below that of the section, which is h3.</summary>
    private const int LevelsDown = 1;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static MarkdownDocument Of(string markdown)
    {
        var parsed = Markdig.Markdown.Parse(markdown, Pipeline);
        var (ids, sections, introduction) = (new HashSet<string>(StringComparer.Ordinal) { "main" }, new List<MarkdownSection>(), new List<Block>());
        var blocks = introduction;
        (string Id, string Title)? open = null;
        foreach (var block in parsed)
        {
            if (block is HeadingBlock { Level: 1 })
                continue;
            if (block is HeadingBlock { Level: 2 } heading)
            {
                Close();
                (open, blocks) = ((Id(heading), Title(heading)), []);
            }
            else
            {
                blocks.Add(block);
            }
        }
        Close();
        return new(InertMarkdown.Html(introduction), sections);

        void Close()
        {
            if (open is not var (id, title))
                return;
            var parts = blocks.OfType<HeadingBlock>().Select(part => (Id: Named(part), Title: Title(part))).ToList();
            sections.Add(new(id, title, parts, InertMarkdown.Html(blocks)));
        }

        string Named(HeadingBlock part)
        {
            var id = Id(part);
            part.GetAttributes().Id = id;
            part.Level = Math.Min(part.Level + LevelsDown, 6);
            return id;
        }

        string Id(HeadingBlock heading)
        {
            var words = string.Join('-', Words().Matches(Title(heading).ToLowerInvariant()).Select(word => word.Value).SkipWhile(word => word.All(char.IsAsciiDigit)));
            var (id, count) = (words.Length == 0 ? "part" : words, 1);
            while (!ids.Add(id))
                id = $"{words}-{++count}";
            return id;
        }
    }

    private static string Title(HeadingBlock heading) => string.Concat(heading.Inline?.Descendants().Select(part => part switch
    {
        LiteralInline text => text.Content.ToString(),
        CodeInline code => code.Content,
        _ => "",
    }) ?? []);

    [GeneratedRegex("[a-z0-9]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
