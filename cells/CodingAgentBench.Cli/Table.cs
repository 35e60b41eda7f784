using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Cli;

/// <summary>Aligned columns.</summary>
internal static class Table
{
    private const string Gap = "  ";

    public static void Write(Terminal terminal, IReadOnlyList<string> heads, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var widths = heads.Select((head, column) => rows.Select(row => Width(row[column].Text)).Append(head.Length).Max()).ToList();
        Row([.. heads.Select(head => new Cell(head.ToUpperInvariant(), Colour.Faint))]);
        foreach (var row in rows)
            Row(row);

        void Row(IReadOnlyList<Cell> cells)
        {
            for (var column = 0; column < cells.Count; column++)
            {
                terminal.Write(cells[column].Text, cells[column].Colour);
                if (cells.Skip(column + 1).Any(cell => cell.Text.Length > 0))
                    terminal.Write(new string(' ', widths[column] - Width(cells[column].Text)) + Gap);
            }
            terminal.Line();
        }
    }

    private static int Width(string text) => TreePath.Printable(text).Length;

    internal readonly record struct Cell(string Text, Colour Colour = Colour.None)
    {
        public static implicit operator Cell(string text) => new(text);
    }
}
