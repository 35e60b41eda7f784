using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>Reads the `usage` field of a `tui.yaml`.</summary>
internal static class TuiUsageReader
{
    private static readonly string[] Formats = ["json", "json-lines", "text"];
    private static readonly string[] Combinations = ["sum", "last"];

    public static TuiUsage Read(ManifestMap map)
    {
        var format = (TuiUsageFormat)Math.Max(0, Array.IndexOf(Formats, map.Choice("format", Formats)));
        var usage = new TuiUsage(format, Combine(map), Figure(map, "prompt", format), Figure(map, "completion", format));
        map.NothingElse();
        return usage;
    }

    /// <summary>A single document states its usage once.</summary>
    private static TuiUsageCombine Combine(ManifestMap map)
    {
        var combine = map.OptionalText("format") == "json"
            ? map.OptionalChoice("combine", Combinations)
            : map.Choice("combine", Combinations);
        return combine == "last" ? TuiUsageCombine.Last : TuiUsageCombine.Sum;
    }

    private static string Figure(ManifestMap map, string field, TuiUsageFormat format)
    {
        var figure = map.Text(field);
        if (figure.Length == 0)
            return figure;
        if (format == TuiUsageFormat.Text && figure.Split(TextUsage.Placeholder) is (not [_, _]) or ["", ""])
            map.Report(field, $"`{figure}` is not a text with one `{TextUsage.Placeholder}` in it, e.g. `Tokens: {TextUsage.Placeholder} sent`");
        if (format != TuiUsageFormat.Text && JsonUsage.Paths(figure).Any(path => path.Any(name => name.Length == 0 || name.Contains(' ', StringComparison.Ordinal))))
            map.Report(field, $"`{figure}` is not a dotted path, nor several joined by ` + `, e.g. `usage.input + usage.cached`");
        return figure;
    }
}
