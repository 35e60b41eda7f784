namespace CodingAgentBench.Benchmarks;

/// <summary>A made-up repository of a given size, in a temporary folder.</summary>
internal sealed class MatrixFolder : IDisposable
{
    public MatrixFolder(int tuis, int models, int tasks, int runs)
    {
        for (var i = 0; i < tuis; i++)
            Write($"docker/tui-{i}/tui.yaml", $"{{name: tui-{i}, title: T, upstream: U, licence: MIT, proof: planned, proof_note: N, engines: [container], protocols: [responses], behavior_modes: [conv], plugin_stacks: [conv-vanilla]}}\n");
        for (var i = 0; i < tasks; i++)
            Write($"tasks/v0.1/polyglot/task-{i}/task.yaml", Task(i));
        Write("cells/matrix/sampling.yaml", "profiles: [{name: default}]\n");
        Write("cells/matrix/models.yaml", $"runs: {runs}\nmodels:\n" + string.Concat(Enumerable.Range(0, models).Select(i =>
            $"  - {{slug: model-{i}, endpoint: \"nim:org/model-{i}\", provider: P, class: C, status: current}}\n")));
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("codingagentbench-matrix-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Task(int i) => $$"""
        id: polyglot/task-{{i}}
        bucket: polyglot
        language: python
        description: D
        scope: [src]
        max_turns: 5
        budget: {tokens: 1, seconds: 1}
        task_added_date: 2026-11-21
        source: S
        dimensions: [code-editing]
        cheats: [{name: c, description: D}]
        """;

    private void Write(string path, string content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
