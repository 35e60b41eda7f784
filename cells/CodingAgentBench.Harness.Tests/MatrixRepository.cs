using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests;

/// <summary>A temporary repository with the real `mini`, one task, one roster model and the control models.</summary>
public sealed class MatrixRepository : IDisposable
{
    public const string Task = "polyglot/forty-two";

    private static readonly RepositoryRoot Real = RepositoryRoot.Find(AppContext.BaseDirectory, null);

    private readonly TemporaryRepository _repository = new();

    public MatrixRepository()
    {
        _repository.AddTask(Task);
        foreach (var file in new[] { "docker/mini/mini.py", "docker/mini/tui.yaml" })
            Write(file, File.ReadAllText(Real[file]));
        Write("scorers/python/README", "");
        Write("cells/matrix/sampling.yaml", "profiles: [{name: default, temperature: 0}]\n");
        Write("cells/matrix/models.yaml", """
            runs: 3
            models:
              - {slug: llama-3.3-70b, endpoint: "nim:meta/llama-3.3-70b-instruct", provider: Meta, class: Dense, status: current}
            control:
              - {slug: control/oracle, does: x}
              - {slug: control/nop, does: x}
              - {slug: control/cheat, does: x}
            own:
              - {slug: local, does: x}
            """);
    }

    public RepositoryRoot Root => _repository.Root;

    public void Write(string path, string content) => _repository.Write(path, content);

    public void AddFitTask(string id) => _repository.AddFitTask(id);

    public TaskFolder ReadTask(string id) => _repository.ReadTask(id);

    public void AddTask(string id, Func<string, string>? change = null) => _repository.AddTask(id, change);

    /// <summary>Adds a TUI whose only program is a shell script.</summary>
    public void AddTui(string name, string script = "true", string more = "", string engines = "[process, container]") => Write($"docker/{name}/tui.yaml", $$"""
        name: {{name}}
        title: {{name}}
        upstream: here
        licence: MIT
        version: "1"
        proof: proven
        engines: {{engines}}
        protocols: [chat-completions]
        command: [sh, -c, {{System.Text.Json.JsonSerializer.Serialize(script)}}]
        environment: {KEY: "${key}", ENDPOINT: "${endpoint}"}
        behavior_modes: [conv]
        plugin_stacks: [conv-vanilla]
        {{more}}
        """);

    /// <summary>Adds what the base image is built from, so that cells find the one of this machine; any will do.</summary>
    public void AddBaseImage()
    {
        foreach (var file in Directory.EnumerateFiles(Real["docker", "base"]))
            Write($"docker/base/{Path.GetFileName(file)}", File.ReadAllText(file));
    }

    public CellMatrix Read() => CellMatrix.Read(Root);

    public void Dispose() => _repository.Dispose();
}
