namespace CodingAgentBench.Site.Pages.Provenance;

/// <summary>One of the nine fields that identify a cell.</summary>
/// <param name="Pins">`tested` or `bytes`.</param>
/// <param name="Unknown">Rows of the snapshot that have a gap there.</param>
public sealed record KeyField(string Name, string Pins, string Meaning, int Unknown)
{
    private static readonly (string Name, string Pins, string Meaning)[] Known =
    [
        ("tui", "tested", "the coding-agent CLI"),
        ("behavior_mode", "tested", "the preset by which it behaves; conv is how it comes"),
        ("model", "tested", "the model behind it, or the control model, which is a script"),
        ("task", "tested", "the task, as bucket/name"),
        ("plugin_stack", "tested", "the pinned bundle of plugins; conv-vanilla is none"),
        ("tui_image_sha", "bytes", "the digest of the container image that the CLI ran in, as a registry names it"),
        ("model_endpoint_sha", "bytes", "who served the model, and which one; control: where it is a script"),
        ("sampling_profile", "bytes", "the preset of temperature and top-p that the gateway set"),
        ("task_added_date", "bytes", "the day from which the task is as it is"),
    ];

    internal static IReadOnlyList<KeyField> Of(IReadOnlyList<Results.Rows.Row> rows)
    {
        var unknown = rows.SelectMany(row => row.Key.Fields).Where(field => field.Value is null).CountBy(field => field.Key).ToDictionary(StringComparer.Ordinal);
        return [.. Known.Select(field => new KeyField(field.Name, field.Pins, field.Meaning, unknown.GetValueOrDefault(field.Name)))];
    }
}
