using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

internal sealed class NoNewDependencyCheck : IConstraintCheck
{
    private static readonly IManifest[] Manifests =
    [
        new RequirementsFile(), new PyProject(), new SetupScript(), new SetupConfiguration(),
        new PackageJson(), new PackageLock(), new GoMod(), new GoSum(), new CargoManifest(), new CargoLock(), new LinkedLibraries(),
    ];

    public string Kind => ConstraintKinds.NoNewDependency;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence)
    {
        foreach (var group in Manifests.GroupBy(manifest => manifest.Ecosystem))
        {
            var known = group.SelectMany(manifest => evidence.Before.Entries.Where(entry => manifest.Reads(entry.Path)).SelectMany(entry => Packages(manifest, entry) ?? []))
                .ToHashSet(StringComparer.Ordinal);
            foreach (var manifest in group)
            {
                if (Breach(manifest, known, evidence) is { Length: > 0 } breach)
                    return breach;
            }
        }
        var vendored = evidence.Before.Paths.Select(VendoredFolders.PackageOf).ToHashSet(StringComparer.Ordinal);
        return evidence.Left.Select(entry => VendoredFolders.PackageOf(entry.Path)).FirstOrDefault(package => !vendored.Contains(package) && package is not null) is { } added
            ? $"{added} is new"
            : "";
    }

    private static string Breach(IManifest manifest, HashSet<string> known, Evidence evidence)
    {
        if (manifest.IsLock && !evidence.Before.Paths.Any(manifest.Reads))
            return "";
        foreach (var entry in evidence.Left.Where(entry => manifest.Reads(entry.Path)))
        {
            if (Packages(manifest, entry) is not { } packages)
            {
                if (evidence.Before.Find(entry.Path) is not { } before || Packages(manifest, before) is not null)
                    return $"{entry.Path} cannot be read any more";
            }
            else if (packages.Find(package => !known.Contains(package)) is { } added)
            {
                return $"{entry.Path}: {added} is new";
            }
        }
        return "";
    }

    /// <returns>Null when the file is broken.</returns>
    private static List<string>? Packages(IManifest manifest, TreeEntry entry)
    {
        if (entry.Kind != EntryKind.File || TextFile.TryRead(entry) is not { } text)
            return null;
        try
        {
            return [.. manifest.Packages(text)];
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
