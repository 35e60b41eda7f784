using System.Text.Json;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`package.json`, packages that are in the repository itself left out.</summary>
internal sealed class PackageJson : IManifest
{
    private static readonly string[] Sections = ["dependencies", "devDependencies", "peerDependencies", "optionalDependencies"];
    private static readonly string[] Local = ["file:", "link:", "workspace:", "."];

    public string Ecosystem => "npm";

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "package.json" && !$"/{path}".Contains("/node_modules/", StringComparison.Ordinal);

    public IEnumerable<string> Packages(string text)
    {
        using var json = NpmJson.Parse(text);
        return [.. Sections
            .Where(section => json.RootElement.TryGetProperty(section, out _))
            .SelectMany(section => NpmJson.Fields(json.RootElement.GetProperty(section)))
            .Where(entry => !(entry.Value.ValueKind == JsonValueKind.String && Array.Exists(Local, prefix => entry.Value.GetString()!.StartsWith(prefix, StringComparison.Ordinal))))
            .Select(entry => entry.Name)];
    }
}
