using AngleSharp.Html.Parser;
using CodingAgentBench.Site.Pages.Methodology;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Site.Tests.Texts;

public sealed class MarkdownDocumentTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<div style='position:fixed'>\n\nover all\n\n</div>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](data:text/html,<script>alert(1)</script>)")]
    [InlineData("[x](//evil.example/)")]
    [InlineData("[x](http://plain.example/)")]
    [InlineData("[x](docs/corpus.md)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("![x](https://example.org/pixel.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("```\"><script>alert(1)</script>\nx\n```")]
    [InlineData("| <b>a</b> |\n|---|\n| [x](javascript:alert(1)) |")]
    [InlineData("## <script>alert(1)</script> [x](javascript:alert(1))")]
    public void Markup_scripts_pictures_and_addresses_are_inert(string markdown)
    {
        var document = MarkdownDocument.Of($"# Title\n\n{markdown}\n\n## Section\n\n{markdown}\n");

        foreach (var html in document.Sections.Select(section => section.Html).Append(document.Introduction))
        {
            var body = new HtmlParser().ParseDocument(html).Body!;
            body.QuerySelectorAll("a, img, script, b, div:not(.scroll), [onerror], [style]").Should().BeEmpty(html);
        }
    }

    [Fact]
    public void Signs_that_nobody_sees_become_references_that_the_page_shows() =>
        MarkdownDocument.Of("a\u202Eb &#x202e; `\u200B`").Introduction.Should().Be("<p>a&#x202E;b &#x202E; <code>&#x200B;</code></p>\n");

    [Fact]
    public void An_https_address_is_a_link() =>
        MarkdownDocument.Of("[x](https://example.org/a?b=\"c)").Introduction.Should().Be("<p><a href=\"https://example.org/a?b=%22c\">x</a></p>\n");

    [Fact]
    public void Headings_have_ids_of_their_own_and_are_one_level_down()
    {
        var document = MarkdownDocument.Of("# T\n\n## 1. Same `x`\n\n### Same x\n\ntext\n\n## 2. Same x\n\n## main\n");

        document.Sections.Select(section => section.Id).Should().Equal("same-x", "same-x-3", "main-2");
        document.Sections[0].Parts.Should().Equal(("same-x-2", "Same x"));
        document.Sections[0].Html.Should().StartWith("<h4 id=\"same-x-2\">Same x</h4>");
    }

    [Fact]
    public void A_table_scrolls_and_its_headers_are_headers()
    {
        var html = MarkdownDocument.Of("| a | b |\n|---|---|\n| 1 | 2 |\n").Introduction;

        html.Should().StartWith("<div class=\"scroll\" tabindex=\"0\" role=\"region\"").And.Contain("<thead><tr><th scope=\"col\">a</th>").And.Contain("<td>1</td>").And.NotContain("<p>");
    }

    [Fact]
    public void Ours_has_its_sections_and_the_history_of_its_versions()
    {
        var document = MarkdownDocument.Of(File.ReadAllText(RepositoryRoot.Find(AppContext.BaseDirectory, null)["METHODOLOGY.md"]));

        document.Sections.Select(section => section.Id).Should().Contain(["outcomes-and-denominators", "axes-of-one-run"]).And.EndWith("versions");
        document.Sections[^1].Html.Should().Contain("0.1 (current)");
    }
}
