namespace CodingAgentBench.Harness.Mutating;

/// <summary>A folder that is filled beside its place and moved there when it is whole; else nothing of it stays.</summary>
internal sealed class StagedFolder : IDisposable
{
    private readonly string _output;
    private readonly string _stage;

    /// <param name="output">Absolute path of the folder to be.</param>
    public StagedFolder(string output)
    {
        _output = output;
        var parent = System.IO.Path.GetDirectoryName(output)!;
        _stage = System.IO.Path.Combine(parent, $".{System.IO.Path.GetRandomFileName()}");
        // A task's id is the names of its last two folders.
        Path = System.IO.Path.Combine(_stage, System.IO.Path.GetFileName(parent), System.IO.Path.GetFileName(output));
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    public void Publish() => Directory.Move(Path, _output);

    public void Dispose() => Directory.Delete(_stage, recursive: true);
}
