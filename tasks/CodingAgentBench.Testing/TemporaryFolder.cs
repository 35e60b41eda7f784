namespace CodingAgentBench.Testing;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("codingagentbench-test-").FullName;

    /// <summary>Writes a file and the folders above it.</summary>
    public string Write(string path, string content)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        return file;
    }

    /// <summary>By `rm`: .NET cannot name a file whose name is not UTF-8.</summary>
    public void Dispose()
    {
        using var remove = System.Diagnostics.Process.Start("rm", ["-rf", "--", Path]);
        remove.WaitForExit();
    }
}
