namespace CodingAgentBench.Boards;

#pragma warning disable MA0048 // A page and its parts read best on one screen.

/// <summary>What people read, before it is Markdown or HTML. All of it is plain text, some of it from outside.</summary>
/// <param name="Lead">What a reader must know first.</param>
/// <param name="Caveats">What a reader must know before quoting a number.</param>
internal sealed record Page(string Title, IReadOnlyList<string> Lead, IReadOnlyList<string> Caveats, IReadOnlyList<Section> Sections);

internal sealed record Section(string Title, IReadOnlyList<string> Text, PageTable? Table = null);

internal sealed record PageTable(IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

internal sealed record Column(string Name, bool IsNumber)
{
    public static Column Text(string name) => new(name, IsNumber: false);

    public static Column Number(string name) => new(name, IsNumber: true);
}
