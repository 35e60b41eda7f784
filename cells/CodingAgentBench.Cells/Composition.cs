using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Sandbox.Process;
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

    public static CellServices Services() => new(
        Matrix,
        HarnessSettings.Read(Environment.GetEnvironmentVariable),
        new ProcessEngine(),
        Environment.GetEnvironmentVariable("CAB_RESULTS") is { Length: > 0 } results ? Path.GetFullPath(results) : Matrix.Root["results", "local"],
        TimeProvider.System);
}
