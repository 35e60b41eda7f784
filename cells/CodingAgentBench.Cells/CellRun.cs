using CodingAgentBench.Harness.Running;
using CodingAgentBench.TestLogger;

namespace CodingAgentBench.Cells;

/// <summary>What all rows of one execution share.</summary>
public sealed class CellRun : IAsyncDisposable
{
    public CellServices Services { get; } = Composition.Services();

    public ValueTask DisposeAsync()
    {
        if (Services.DirectoryPath is { } path)
            TestContext.Current.KeyValueStorage[RunDirectoryKey.Name] = path;
        return Services.DisposeAsync();
    }
}
