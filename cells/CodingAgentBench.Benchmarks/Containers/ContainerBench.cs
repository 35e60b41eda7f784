using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Benchmarks.Containers;

/// <summary>A repository with `mini`, the base image's folder and one small task, and cells of it in containers.</summary>
internal sealed class ContainerBench : IAsyncDisposable
{
    private const string Task = "polyglot/forty-two";

    private readonly TemporaryRepository _repository;
    private readonly CellServices _services;

    private ContainerBench(TemporaryRepository repository, CellServices services) => (_repository, _services) = (repository, services);

    /// <summary>`docker/mini`.</summary>
    public string Files => _repository.Root["docker", "mini"];

    public static async Task<ContainerBench> StartAsync(params (string Name, string Value)[] settings)
    {
        var real = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var repository = new TemporaryRepository();
        var files = Directory.EnumerateFiles(real["docker", "mini"]).Concat(Directory.EnumerateFiles(real["docker", "base"]));
        foreach (var file in files.Append(real["docker", "images.lock.json"]).Where(File.Exists))
            repository.Write(real.Relative(file), await File.ReadAllTextAsync(file));
        repository.AddTask(Task);
        repository.Write("scorers/python/README", "");
        repository.Write("cells/matrix/sampling.yaml", "profiles: [{name: default}]\n");
        repository.Write("cells/matrix/models.yaml", "runs: 1\ncontrol: [{slug: control/nop, does: x}]\nown: [{slug: local, does: x}]\n");
        var values = settings.ToDictionary(pair => pair.Name, pair => pair.Value);
        var read = HarnessSettings.Read(name => values.GetValueOrDefault(name) ?? Environment.GetEnvironmentVariable(name));
        var choice = await EngineChoice.MakeAsync(repository.Root, read, CancellationToken.None);
        if (!choice.Engine.Identity.RunsImages)
            throw new InvalidOperationException(choice.NoContainers);
        var matrix = CellMatrix.Read(repository.Root);
        return new(repository, new(matrix, read, choice.Engine, repository.Root["results"], TimeProvider.System));
    }

    public async Task<string> ImageAsync() => (await _services.Images.FindAsync("base")).Image!.Id;

    /// <summary>Runs one cell, and says how long its sandbox took to remove, in milliseconds.</summary>
    public async Task<long> RunAsync(string model)
    {
        var cell = _services.Matrix.Rows(RowFilter.Parse($"model={model}")).First().Cell;
        var row = await new CellRunner(_services).RunAsync(cell, 1, CancellationToken.None);
        if (row.Grade is null)
            throw new InvalidOperationException(row.Reason);
        return row.Phases.TeardownMs;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _repository.Dispose();
    }
}
