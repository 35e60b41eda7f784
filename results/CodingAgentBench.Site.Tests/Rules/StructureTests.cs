using System.Text.Json;
using AngleSharp.Dom;
using CodingAgentBench.Site.Tests.Built;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>What those need who do not see a page but have it read to them, and programs that read it.</summary>
public abstract class StructureTests<TSite>(TSite built)
    where TSite : SiteFixture
{
    private BuiltSite Site => built.Site;

    [Fact]
    public void Beside_every_page_is_its_data()
    {
        foreach (var page in Site.Pages)
        {
            using var json = JsonDocument.Parse(Site.Read($"{page.Address}index.json"));
            json.RootElement.EnumerateObject().Select(property => property.Name).Should().Equal(["title", "summary", "data"], $"{page} has it");
        }
        Site.Pages.Should().NotBeEmpty();
    }

    [Fact]
    public void No_id_is_given_twice_and_each_that_is_referred_to_exists()
    {
        foreach (var page in Site.Pages)
        {
            var ids = page.Document.All.Select(element => element.GetAttribute("id")).OfType<string>().ToList();
            ids.Should().OnlyHaveUniqueItems($"{page} needs that").And.OnlyContain(id => id.Length > 0 && !id.Any(char.IsWhiteSpace), $"{page} needs that");
            page.Document.All.SelectMany(element => new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "headers" }.SelectMany(name => (element.GetAttribute(name) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                .Except(ids).Should().BeEmpty($"{page} refers to it");
        }
    }

    [Fact]
    public void Headings_begin_with_the_title_and_leave_no_level_out()
    {
        foreach (var page in Site.Pages)
        {
            var levels = page.Document.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(heading => (Level: heading.LocalName[1] - '0', Text: heading.TextContent.Trim())).ToList();
            levels[0].Level.Should().Be(1, $"{page} begins with it");
            levels.Skip(1).Zip(levels).Where(pair => pair.First.Level > pair.Second.Level + 1 || pair.First.Level == 1).Select(pair => $"{page}: {pair.First}").Should().BeEmpty();
            levels.Should().OnlyContain(heading => heading.Text.Length > 0, $"{page} has them");
        }
    }

    [Fact]
    public void Every_table_says_what_its_columns_and_rows_are()
    {
        foreach (var (page, table) in Site.Pages.SelectMany(page => page.Document.QuerySelectorAll("table").Select(table => (page, table))))
        {
            table.QuerySelectorAll("th").Should().NotBeEmpty($"{page} needs them").And.OnlyContain(header => header.GetAttribute("scope") != null, $"{page} needs them");
            table.QuerySelectorAll("tbody tr").Should().NotBeEmpty($"an empty table of {page} says nothing");
        }
    }

    [Fact]
    public void Every_picture_is_also_there_in_words()
    {
        Site.Pages.SelectMany(page => page.Document.QuerySelectorAll("svg,img").Select(picture => (page, picture))).Where(found => !HasWords(found.picture))
            .Select(found => $"{found.page}: {found.picture.OuterHtml[..Math.Min(200, found.picture.OuterHtml.Length)]}").Take(20).Should().BeEmpty();
    }

    [Fact]
    public void What_can_be_used_has_a_name_and_what_scrolls_can_be_reached()
    {
        Site.Pages.SelectMany(page => page.Document.QuerySelectorAll("a[href],button,summary").Select(control => (page, control)))
            .Where(found => found.control.TextContent.Trim().Length == 0 && string.IsNullOrWhiteSpace(found.control.GetAttribute("aria-label")))
            .Select(found => $"{found.page}: {found.control.OuterHtml}").Take(20).Should().BeEmpty();
        Site.Pages.SelectMany(page => page.Document.QuerySelectorAll("input:not([type=hidden]),select,textarea").Select(field => (page, field)))
            .Where(found => found.field.Closest("label") is null && !found.field.HasAttribute("aria-label") && !found.field.HasAttribute("aria-labelledby")
                && !found.page.Document.QuerySelectorAll("label").Any(label => label.GetAttribute("for") is { } id && id == found.field.GetAttribute("id")))
            .Select(found => $"{found.page}: {found.field.OuterHtml}").Take(20).Should().BeEmpty();
        Site.Pages.SelectMany(page => page.Document.QuerySelectorAll(".scroll").Select(region => (page, region)))
            .Where(found => found.region.GetAttribute("tabindex") != "0" || found.region.GetAttribute("role") != "region" || string.IsNullOrWhiteSpace(found.region.GetAttribute("aria-label") ?? found.region.GetAttribute("aria-labelledby")))
            .Select(found => $"{found.page}: {found.region.GetAttribute("aria-label")}").Take(20).Should().BeEmpty();
    }

    private static bool HasWords(IElement picture) => picture.LocalName == "img"
        ? picture.HasAttribute("alt")
        : picture.Closest("[aria-hidden=true]") is not null
            || (picture.GetAttribute("role") == "img" && (!string.IsNullOrWhiteSpace(picture.GetAttribute("aria-label")) || picture.HasAttribute("aria-labelledby") || picture.Children.Any(child => child.LocalName == "title")));
}
