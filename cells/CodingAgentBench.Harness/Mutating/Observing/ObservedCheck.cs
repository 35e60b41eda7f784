using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>A test method, rewritten to note what it looks at.</summary>
/// <param name="Owner">The class that defines the method; a base of <paramref name="Cls"/> or the class itself.</param>
/// <param name="Body">Its source, indented for its place in the file.</param>
/// <param name="Sealed">At least one thing that it expects has been taken out.</param>
internal sealed record ObservedCheck(string Name, string File, string Owner, string Cls, string Method, string Body, bool Sealed)
{
    /// <summary>What it sees of the healthy library.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonNode? Expected { get; init; }

    /// <summary>How `failing.py` names it.</summary>
    [JsonIgnore]
    public string Test => $"{File}: {Cls}.{Method}";
}
