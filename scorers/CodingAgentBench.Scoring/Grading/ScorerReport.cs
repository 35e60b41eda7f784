using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Scoring.Grading;

/// <summary>The file that a scorer leaves behind.</summary>
internal sealed record ScorerReport(
    [property: JsonRequired] string Nonce,
    [property: JsonRequired] bool Passed,
    [property: JsonRequired] IReadOnlyList<ScorerReport.Check> Checks)
{
    /// <summary>How many checks the scorer has; a brief grading may end before the last.</summary>
    public int? Expected { get; init; }

    /// <summary>Longer texts come from a scorer that forwards what it should not.</summary>
    private const int LongestText = 500;

    internal sealed record Check(
        [property: JsonRequired] string Name,
        [property: JsonRequired] bool Passed,
        string? Message,
        long DurationMs);

    /// <summary>The verdict of a report that arrived with this exit code.</summary>
    public static Grade Judge(byte[] json, string nonce, int? exitCode, bool isBrief)
    {
        ScorerReport? report;
        try
        {
            report = JsonSerializer.Deserialize(json, ScorerReportContext.Default.ScorerReport);
        }
        catch (JsonException broken)
        {
            return Grade.Broken($"the scorer's report cannot be read: {broken.Message}", exitCode);
        }
        if (report?.Nonce != nonce)
            return Grade.Broken("the scorer's report does not carry the nonce of this grading; something else wrote it", exitCode);
        if (report.Checks.Count == 0)
            return Grade.Broken("the scorer's report has no checks", exitCode);
        if (report.Checks.Select(check => check.Name).Distinct().Count() != report.Checks.Count)
            return Grade.Broken("two checks of the scorer have the same name", exitCode);
        if (report.Expected is { } expected && (report.Passed || !isBrief) && report.Checks.Count != expected)
            return Grade.Broken($"the scorer's report has {report.Checks.Count} of its {expected} checks", exitCode);
        var allPassed = report.Checks.All(check => check.Passed);
        if (report.Passed != allPassed || exitCode != (allPassed ? 0 : 1))
            return Grade.Broken($"the scorer's exit code {exitCode} and its report (passed: {report.Passed}, {report.Checks.Count(check => check.Passed)} of {report.Checks.Count} checks) disagree", exitCode);
        var checks = report.Checks.Select(check => new CheckResult(Short(check.Name), check.Passed, Short(check.Message ?? ""), check.DurationMs));
        return new(allPassed ? GradeState.Passed : GradeState.Failed, [.. checks], exitCode, "");
    }

    private static string Short(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ScorerReport))]
[SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class ScorerReportContext : JsonSerializerContext;
