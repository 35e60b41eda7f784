using System.Globalization;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>The table of a page that can be sorted and filtered. Columns go by their key in the address.</summary>
internal sealed class LinesTable(IPage page)
{
    private readonly ILocator _table = page.Locator("table[data-lines]");

    public ILocator Head(string column) => _table.Locator($"th[data-key='{column}']");

    public ILocator Sorter(string column) => Head(column).GetByRole(AriaRole.Button);

    public Task FilterAsync(string name, string value) => page.Locator($".controls select[name='{name}']").SelectOptionAsync(value);

    /// <returns>What stands in a column, in the lines that are shown.</returns>
    public Task<string[]> ColumnAsync(string column) => _table.EvaluateAsync<string[]>(
        """
        (table, column) => {
          const place = [...table.tHead.rows[0].cells].findIndex(head => head.dataset.key === column);
          return [...table.querySelectorAll("tbody tr")].filter(row => row.checkVisibility()).map(row => row.cells[place].innerText.trim());
        }
        """, column);

    /// <returns>A column of numbers, gaps left out.</returns>
    public async Task<double[]> NumbersAsync(string column) =>
        [.. (await ColumnAsync(column)).Where(text => char.IsAsciiDigit(text[0])).Select(text => double.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture))];
}
