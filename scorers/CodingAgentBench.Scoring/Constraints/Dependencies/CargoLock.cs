using System.Text.Json.Nodes;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`Cargo.lock`: the packages that have a source; those without are the repository's own.</summary>
internal sealed class CargoLock : IManifest
{
    public string Ecosystem => "cargo, locked";

    public bool IsLock => true;

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "Cargo.lock";

    public IEnumerable<string> Packages(string text) =>
        (Toml.Parse(text)["package"] as JsonArray ?? []).OfType<JsonObject>()
            .Where(package => package.ContainsKey("source"))
            .Select(package => package["name"] is JsonValue name ? name.GetValue<string>() : throw new FormatException("a package without a name"));
}
