namespace CodingAgentBench.Cells.Validation;

/// <summary>What the manifest says is complete. That it can be read is known by now.</summary>
internal sealed class ManifestCheck : ITaskCheck
{
    private const int LeastCheats = 3;

    /// <summary>What `codingagentbench new task` writes wherever an author has to.</summary>
    private const string Unfinished = "TODO:";

    public string Name => "manifest";

    public string Suite => "smoke";

    public Task RunAsync(TaskUnderValidation subject, CancellationToken cancellation)
    {
        var manifest = subject.Task.Manifest;
        List<string> problems = [];
        if (manifest.Cheats.Count < LeastCheats)
            problems.Add($"declare at least {LeastCheats} cheats, there are {manifest.Cheats.Count}: ways to look done without the work, each laid over workdir/ from cheats/<name>/");
        if (File.ReadAllText(Path.Combine(manifest.Folder, "task.yaml")).Contains(Unfinished, StringComparison.Ordinal))
            problems.Add($"replace every {Unfinished} in task.yaml");
        return problems.Count == 0 ? Task.CompletedTask : throw new VerdictException(TaskAdvice.For(subject, Name, problems));
    }
}
