using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cells;

/// <summary>The one place that reads the environment and the clock.</summary>
internal static class Composition
{
    /// <summary>Set by `Directory.Build.targets`: the filter that `dotnet test` was given.</summary>
    private const string FilterVariable = "CAB_FILTER";

    private static readonly Lazy<CellMatrix> ReadMatrix = new(() =>
        CellMatrix.Read(RepositoryRoot.Find(AppContext.BaseDirectory, Environment.GetEnvironmentVariable("CAB_ROOT"))));

    public static CellMatrix Matrix => ReadMatrix.Value;

    public static RowFilter Filter { get; } = RowFilter.Parse(Environment.GetEnvironmentVariable(FilterVariable));

    public static async Task<CellServices> ServicesAsync(CancellationToken cancellation)
    {
        var settings = HarnessSettings.Read(Environment.GetEnvironmentVariable);
        var choice = await EngineChoice.MakeAsync(Matrix.Root, settings, cancellation);
        var results = Environment.GetEnvironmentVariable("CAB_RESULTS") is { Length: > 0 } named ? Path.GetFullPath(named) : Matrix.Root["results", "local"];
        return new(Matrix, settings, choice.Engine, results, TimeProvider.System)
        {
            NoContainers = choice.NoContainers,
            Variable = Environment.GetEnvironmentVariable,
            Upcoming = new(choice.Engine.Identity.RunsImages ? Matrix.Rows(Filter) : []),
        };
    }
}
