using CodingAgentBench.Site.Browser.Tests.Browsing;

namespace CodingAgentBench.Site.Browser.Tests;

/// <summary>The tables that can be sorted and filtered, and whose state is in the address.</summary>
public sealed class TableTests(SiteInBrowser browser)
{
    [Fact]
    public async Task A_head_sorts_by_mouse_and_by_keyboard_and_the_third_time_it_is_as_published()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("");
        var table = new LinesTable(visit.Page);
        var published = await table.ColumnAsync("tokens");

        await table.Sorter("tokens").ClickAsync();
        (await table.Head("tokens").GetAttributeAsync("aria-sort")).Should().Be("descending");
        (await table.NumbersAsync("tokens")).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();

        await table.Sorter("tokens").PressAsync("Enter");
        (await table.Head("tokens").GetAttributeAsync("aria-sort")).Should().Be("ascending");
        (await table.NumbersAsync("tokens")).Should().BeInAscendingOrder();

        await table.Sorter("tui").PressAsync("Space");
        (await table.Head("tokens").GetAttributeAsync("aria-sort")).Should().BeNull("one column sorts");
        (await table.Head("tui").GetAttributeAsync("aria-sort")).Should().Be("ascending");
        (await table.ColumnAsync("tui")).Should().BeInAscendingOrder(StringComparer.Ordinal);

        await table.Sorter("tui").ClickAsync();
        await table.Sorter("tui").ClickAsync();
        (await table.ColumnAsync("tokens")).Should().Equal(published);
        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_shown_is_in_the_address_and_comes_back_with_it()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("");
        var table = new LinesTable(visit.Page);
        await table.FilterAsync("model", "glm-5.1");
        await table.Sorter("tui").ClickAsync();
        await ExpectsFiltered();

        await visit.Page.ReloadAsync();
        await ExpectsFiltered();

        await visit.Page.GoBackAsync();
        await visit.Page.GoBackAsync();
        (await table.ColumnAsync("model")).Distinct().Should().HaveCount(2);
        (await table.Head("tui").GetAttributeAsync("aria-sort")).Should().BeNull();
        visit.Problems.Should().BeEmpty();

        async Task ExpectsFiltered()
        {
            (await table.ColumnAsync("model")).Should().OnlyContain(model => model == "glm-5.1");
            (await table.ColumnAsync("tui")).Should().Equal("aider", "goose", "opencode");
            visit.Page.Url.Should().Contain("model=glm-5.1").And.Contain("sort=tui");
            (await visit.Page.Locator(".controls [role=status]").InnerTextAsync()).Should().StartWith("3 of 6");
        }
    }

    [Theory]
    [InlineData("?model=nobody&sort=constructor&order=sideways&tui=%3Cscript%3E&__proto__=1")]
    [InlineData("?%")]
    public async Task What_an_address_cannot_mean_is_ignored(string query)
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("");
        var table = new LinesTable(visit.Page);
        var published = await table.ColumnAsync("tokens");

        await visit.GoAsync(query);

        (await table.ColumnAsync("tokens")).Should().Equal(published);
        (await visit.Page.Locator("[aria-sort]").CountAsync()).Should().Be(0);
        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task Cells_are_filtered_by_several_things_at_once_until_nothing_is_left()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("cells/");
        var table = new LinesTable(visit.Page);
        await table.FilterAsync("tui", "aider");
        await table.FilterAsync("bucket", "mutations");
        (await table.ColumnAsync("tui")).Should().NotBeEmpty().And.OnlyContain(tui => tui == "aider");

        await table.FilterAsync("language", "typescript");
        (await table.ColumnAsync("tui")).Should().BeEmpty();

        await visit.Page.Locator(".no-lines button").ClickAsync();
        (await table.ColumnAsync("tui")).Should().HaveCount(23);
        visit.Problems.Should().BeEmpty();
    }

    [Fact]
    public async Task A_column_of_the_other_mode_sorts_nothing_until_it_is_shown()
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync("");
        var table = new LinesTable(visit.Page);
        var published = await table.ColumnAsync("tokens");

        await visit.GoAsync("?sort=p95");
        (await table.ColumnAsync("tokens")).Should().Equal(published);

        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Nerds" }).ClickAsync();
        (await table.Head("p95").GetAttributeAsync("aria-sort")).Should().Be("ascending");
        (await table.NumbersAsync("p95")).Should().BeInAscendingOrder();
        visit.Problems.Should().BeEmpty();
    }

    [Theory]
    [InlineData("composite")]
    [InlineData("tokens")]
    [InlineData("seconds")]
    public async Task Cells_are_sorted_by_more_than_is_written(string column)
    {
        await using var visit = await browser.VisitAsync(await browser.SmallAsync());
        await visit.GoAsync($"cells/?sort={column}&order=descending");
        await visit.Page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);

        var asPublished = await visit.Page.EvaluateAsync<System.Text.Json.JsonElement>("async () => (await (await fetch('index.json')).json()).data.tasks.flatMap(task => task.cells)");
        var exact = asPublished.EnumerateArray().ToDictionary(cell => cell.GetProperty("cell_id").GetString()!, cell => cell.GetProperty(column) is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetDouble() : -1);
        var shown = await visit.Page.Locator("table[data-lines] tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname.split('/').at(-2))");

        shown.Select(id => exact[id]).Should().BeInDescendingOrder();
        visit.Problems.Should().BeEmpty();
    }
}
