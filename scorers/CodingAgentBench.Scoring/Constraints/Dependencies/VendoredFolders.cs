namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>Folders that hold copies of packages.</summary>
internal static class VendoredFolders
{
    private static readonly string[] Names = ["node_modules", "vendor", "third_party"];

    /// <summary>The folder of the package that a file is part of, or null. A host (`github.com`) or scope (`@types`) is not yet a package.</summary>
    public static string? PackageOf(string path)
    {
        var segments = path.Split('/');
        var vendor = Array.FindLastIndex(segments, segment => Names.Contains(segment));
        if (vendor < 0 || vendor == segments.Length - 1)
            return null;
        var first = segments[vendor + 1];
        var length = first.StartsWith('@') ? 2 : first.Contains('.', StringComparison.Ordinal) && segments[vendor] == "vendor" ? 3 : 1;
        return string.Join('/', segments.Take(Math.Min(vendor + 1 + length, segments.Length)));
    }
}
