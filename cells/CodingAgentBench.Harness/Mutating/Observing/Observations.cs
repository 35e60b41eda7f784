using System.Text.Json;
using System.Text.Json.Nodes;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>The hidden checks of a library that declares none: a scorer's folder.</summary>
internal sealed record Observations(SortedDictionary<string, string> Modules, IReadOnlyList<string> Shadowed, IReadOnlyList<ObservedCheck> Checks)
{
    private const string FileName = "checks.json";
    private const string Ended = "returned";

    /// <summary>The scorer.</summary>
    public FileTree Folder()
    {
        var used = Checks.Select(check => check.File).ToHashSet(StringComparer.Ordinal);
        var modules = new SortedDictionary<string, string>(Modules.Where(module => used.Contains(module.Key)).ToDictionary(), StringComparer.Ordinal);
        return FileTree.Of(
            TreeEntry.File(Program.Score, Program.Text(Program.Score)),
            TreeEntry.File(Program.Observer, Program.Text(Program.Observer)),
            TreeEntry.File(FileName, JsonSerializer.Serialize(this with { Modules = modules }, Program.Json) + "\n"));
    }

    /// <summary>The checks that saw the same twice, with that as what is expected.</summary>
    public Observations Expecting(JsonObject first, JsonObject again) => this with
    {
        Checks =
        [
            .. Checks.Where(check => IsUsable(first[check.Name]) && JsonNode.DeepEquals(first[check.Name], again[check.Name]))
                .Select(check => check with { Expected = first[check.Name]!.DeepClone() }),
        ],
    };

    public Observations Without(IEnumerable<string> names)
    {
        var gone = names.ToHashSet(StringComparer.Ordinal);
        return this with { Checks = [.. Checks.Where(check => !gone.Contains(check.Name))] };
    }

    private static bool IsUsable(JsonNode? seen) =>
        seen is JsonObject && (string?)seen["ended"] == Ended && seen["seen"] is JsonArray { Count: > 0 };
}
