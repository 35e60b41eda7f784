using System.Text.Json.Nodes;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`pyproject.toml`: what the project, its build and its extras need (PEP 621, 518, 735), and Poetry's tables.</summary>
internal sealed class PyProject : IManifest
{
    public string Ecosystem => PythonRequirement.Ecosystem;

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "pyproject.toml";

    public IEnumerable<string> Packages(string text)
    {
        var toml = Toml.Parse(text);
        var project = toml["project"] as JsonObject;
        var lists = new[] { project?["dependencies"], (toml["build-system"] as JsonObject)?["requires"] }
            .Concat(Values(project?["optional-dependencies"])).Concat(Values(toml["dependency-groups"]));
        var poetry = (toml["tool"] as JsonObject)?["poetry"] as JsonObject;
        var tables = new[] { poetry?["dependencies"], poetry?["dev-dependencies"] }
            .Concat(Values(poetry?["group"]).Select(group => (group as JsonObject)?["dependencies"]));
        return lists.OfType<JsonArray>().SelectMany(list => list.OfType<JsonValue>()).Select(value => PythonRequirement.NameOf(value.GetValue<string>()))
            .Concat(tables.OfType<JsonObject>().SelectMany(table => table).Select(entry => PythonRequirement.NameOf(entry.Key)).Where(name => name != "python"));
    }

    private static IEnumerable<JsonNode?> Values(JsonNode? table) => (table as JsonObject ?? []).Select(entry => entry.Value);
}
