using System.Text.Json.Nodes;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`Cargo.toml`: every table of dependencies, crates of the repository itself left out.</summary>
internal sealed class CargoManifest : IManifest
{
    private static readonly string[] Sections = ["dependencies", "dev-dependencies", "build-dependencies"];

    public string Ecosystem => "cargo";

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "Cargo.toml";

    public IEnumerable<string> Packages(string text)
    {
        var toml = Toml.Parse(text);
        var targets = (toml["target"] as JsonObject ?? []).Select(target => target.Value);
        return targets.Append(toml).Append(toml["workspace"]).OfType<JsonObject>()
            .SelectMany(place => Sections.Select(section => place[section]).OfType<JsonObject>())
            .SelectMany(table => table)
            .Where(entry => !(entry.Value is JsonObject crate && crate.ContainsKey("path") && !crate.ContainsKey("git")))
            .Select(entry => (entry.Value as JsonObject)?["package"] is JsonValue renamed ? renamed.GetValue<string>() : entry.Key);
    }
}
