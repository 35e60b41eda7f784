using System.Collections.Concurrent;
using CodingAgentBench.Gateway;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Results.Runs;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Running;

/// <summary>What all cells of a run share; each part comes about when it is first needed, once.</summary>
public sealed class CellServices : IAsyncDisposable
{
    private readonly Lazy<Task<ModelGateway>> _gateway;
    private readonly Lazy<RunDirectory> _directory;
    private readonly Lazy<FileTree> _scorerRuntime;
    private readonly ConcurrentDictionary<string, Lazy<TaskFolder>> _tasks = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<FileTree>> _tools = new(StringComparer.Ordinal);

    public CellServices(CellMatrix matrix, HarnessSettings settings, ISandboxEngine engine, string results, TimeProvider time)
    {
        (Matrix, Settings, Engine, Time) = (matrix, settings, engine, time);
        _gateway = new(() => ModelGateway.StartAsync(time, CancellationToken.None));
        _directory = new(() => RunDirectory.Create(results));
        _scorerRuntime = new(() => Grader.Runtime(matrix.Root));
    }

    public CellMatrix Matrix { get; }

    public HarnessSettings Settings { get; }

    public ISandboxEngine Engine { get; }

    public TimeProvider Time { get; }

    /// <summary>Where this run's rows go.</summary>
    public RunDirectory Directory => _directory.Value;

    /// <summary>The folder of the run, or null while nothing has been written.</summary>
    public string? DirectoryPath => _directory.IsValueCreated ? _directory.Value.Path : null;

    public Task<ModelGateway> Gateway => _gateway.Value;

    public Grader Grader => new(Engine, _scorerRuntime.Value);

    /// <exception cref="Tasks.Manifests.InvalidManifestException">The task's folder cannot be used.</exception>
    public TaskFolder Task(TaskManifest task) =>
        _tasks.GetOrAdd(task.Id, _ => new(() => TaskFolder.Read(Matrix.Root, task))).Value;

    /// <summary>The TUI's own folder, for engines that have no image of it.</summary>
    public FileTree Tool(string folder) =>
        _tools.GetOrAdd(folder, path => new(() => FileTree.ReadFolder(path).Tree)).Value;

    public async ValueTask DisposeAsync()
    {
        if (_gateway.IsValueCreated)
            await (await _gateway.Value).DisposeAsync();
        await Engine.DisposeAsync();
        if (_directory.IsValueCreated)
            _directory.Value.Dispose();
    }
}
