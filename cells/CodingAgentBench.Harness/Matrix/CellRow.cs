namespace CodingAgentBench.Harness.Matrix;

/// <summary>One run of a cell, with the traits that it can be filtered by.</summary>
public sealed record CellRow(Cell Cell, int Run)
{
    /// <summary>How an unknown field reads where a trait needs a value.</summary>
    public const string Unknown = "unknown";

    public CellAddress Address => CellAddress.Of(Cell, Run);

    /// <summary>The nine key fields, then what groups cells.</summary>
    public IReadOnlyList<(string Name, string Value)> Traits { get; } = TraitsOf(Cell, Run);

    private static (string, string)[] TraitsOf(Cell cell, int run)
    {
        var key = cell.Key;
        return
        [
            .. key.Fields.Select(field => (field.Key, field.Value ?? Unknown)),
            ("cell", key.CellId),
            ("bucket", cell.Task.Bucket),
            ("language", cell.Task.Language),
            ("lane", cell.Model.Lane),
            ("suite", cell.Suite),
            ("run", $"{run}"),
        ];
    }
}
