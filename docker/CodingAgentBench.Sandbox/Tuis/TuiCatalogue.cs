using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>Every folder of `docker/` that has a `tui.yaml`, in ordinal order of the names.</summary>
public sealed record TuiCatalogue(IReadOnlyList<TuiDefinition> Tuis, IReadOnlyList<Problem> Problems)
{
    public static TuiCatalogue Read(RepositoryRoot root)
    {
        var problems = new List<Problem>();
        var folders = Directory.Exists(root["docker"]) ? Directory.EnumerateDirectories(root["docker"]) : [];
        var tuis = folders
            .Where(folder => File.Exists(Path.Combine(folder, TuiReader.FileName)))
            .Order(StringComparer.Ordinal)
            .Select(folder => TuiReader.Read(root, folder, problems))
            .OfType<TuiDefinition>()
            .ToList();
        return new(tuis, problems);
    }
}
