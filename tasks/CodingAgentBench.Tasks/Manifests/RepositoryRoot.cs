namespace CodingAgentBench.Tasks.Manifests;

/// <summary>The folder that holds `tasks/`, `docker/`, `cells/matrix/` and `results/`.</summary>
public sealed record RepositoryRoot(string Path)
{
    private const string Landmark = "CodingAgentBench.Tests.sln";

    /// <summary>`CAB_ROOT` where it is set, else the nearest folder above <paramref name="start"/> with the solution file.</summary>
    /// <exception cref="DirectoryNotFoundException">Neither leads to a folder.</exception>
    public static RepositoryRoot Find(string start, string? configured)
    {
        if (!string.IsNullOrEmpty(configured))
        {
            return Directory.Exists(configured)
                ? new(System.IO.Path.GetFullPath(configured))
                : throw new DirectoryNotFoundException($"CAB_ROOT={configured} is not a folder");
        }
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, Landmark)))
                return new(folder.FullName);
        }
        throw new DirectoryNotFoundException($"no folder above {start} holds {Landmark}; set CAB_ROOT to the repository");
    }

    public string this[params ReadOnlySpan<string> parts] => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>How a file is named to people: below the root, with forward slashes.</summary>
    public string Relative(string file) => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');
}
