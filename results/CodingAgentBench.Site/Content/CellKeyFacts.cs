using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Content;

#pragma warning disable MA0048 // A key and its fields read best on one screen.

/// <summary>The nine fields that identify a cell, and how to run it again; the property of a page is called `Identity`.</summary>
/// <param name="Fields">In published order, as a reader sees and copies them; the value is null for an honest gap.</param>
/// <param name="Test">For a shell; null where a name is nothing that a shell should be given.</param>
/// <param name="Run">The same with this benchmark's own program, which also holds it against what is locked.</param>
public sealed record CellKeyFacts(IReadOnlyList<KeyField> Fields, string? Test, string? Run)
{
    public static CellKeyFacts Of(CellKey key) => Of(key.Fields, [.. key.Fields.Select(field => field.Key)]);

    /// <param name="keys">Of several cells: a field that they do not share is a gap.</param>
    /// <param name="asked">The fields that commands ask for.</param>
    public static CellKeyFacts Shared(IReadOnlyList<CellKey> keys, IReadOnlyList<string> asked)
    {
        var others = keys.Skip(1).Select(key => key.Fields).ToList();
        return Of([.. keys[0].Fields.Select((field, i) => others.TrueForAll(other => other[i].Value == field.Value) ? field : new(field.Key, null))], asked);
    }

    private static CellKeyFacts Of(IReadOnlyList<KeyValuePair<string, string?>> fields, IReadOnlyList<string> asked)
    {
        var known = fields.Where(field => field.Value is not null && asked.Contains(field.Key)).Select(field => (field.Key, field.Value!)).ToList();
        return new([.. fields.Select(field => new KeyField(field.Key, field.Value is null ? null : Clipped.Line(InertHtml.Text(field.Value))))], ReproduceCommand.Test(known), ReproduceCommand.Run(known));
    }
}

public sealed record KeyField(string Name, string? Value);
