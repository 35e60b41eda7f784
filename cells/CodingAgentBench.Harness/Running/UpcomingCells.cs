using System.Collections.Concurrent;
using CodingAgentBench.Harness.Matrix;

namespace CodingAgentBench.Harness.Running;

/// <summary>Counts the cells that a run may still come to, by image. An estimate: a row may yet be skipped.</summary>
public sealed class UpcomingCells
{
    private readonly ConcurrentDictionary<string, int> _left = new(StringComparer.Ordinal);

    public UpcomingCells(IEnumerable<CellRow> rows)
    {
        foreach (var row in rows)
            _left.AddOrUpdate(row.Cell.ImageName, 1, (_, count) => count + 1);
    }

    /// <summary>One cell of the image starts.</summary>
    public void Start(string image) => _left.AddOrUpdate(image, 0, (_, count) => Math.Max(0, count - 1));

    /// <summary>There are cells of the image that have not started.</summary>
    public bool HasMore(string image) => _left.GetValueOrDefault(image) > 0;
}
