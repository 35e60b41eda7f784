using CodingAgentBench.Harness.Running;
using CodingAgentBench.TestLogger;

namespace CodingAgentBench.Cells;

/// <summary>What all rows of one execution share.</summary>
public sealed class CellRun : IAsyncLifetime
{
    public CellServices Services { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Services = await Composition.ServicesAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        if (Services.DirectoryPath is { } path)
            TestContext.Current.KeyValueStorage[RunDirectoryKey.Name] = path;
        return Services.DisposeAsync();
    }
}
