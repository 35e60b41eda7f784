using System.Text.Json;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`package-lock.json` and `npm-shrinkwrap.json`, of version 2 and 3 by `packages`, of version 1 by `dependencies`.</summary>
internal sealed class PackageLock : IManifest
{
    private const string Folder = "node_modules/";

    public string Ecosystem => "npm, locked";

    public bool IsLock => true;

    public bool Reads(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is "package-lock.json" or "npm-shrinkwrap.json" && !$"/{path}".Contains("/node_modules/", StringComparison.Ordinal);

    public IEnumerable<string> Packages(string text)
    {
        using var json = NpmJson.Parse(text);
        return json.RootElement.TryGetProperty("packages", out var packages)
            ? [.. NpmJson.Fields(packages)
                .Where(entry => entry.Name.Contains(Folder, StringComparison.Ordinal) && !(entry.Value.ValueKind == JsonValueKind.Object && entry.Value.TryGetProperty("link", out _)))
                .Select(entry => entry.Name[(entry.Name.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..])]
            : [.. Nested(json.RootElement)];
    }

    private static IEnumerable<string> Nested(JsonElement package) =>
        package.ValueKind == JsonValueKind.Object && package.TryGetProperty("dependencies", out var dependencies)
            ? NpmJson.Fields(dependencies).SelectMany(entry => Nested(entry.Value).Prepend(entry.Name))
            : [];
}
