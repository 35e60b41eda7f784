using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CodingAgentBench.Gateway;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Results.Runs;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Running;

/// <summary>What is written beside a row: trace, diff and the CLI's own output.</summary>
internal sealed record AttemptFiles(RowFiles Paths, string? TraceSha256, string? DiffSha256)
{
    private const string Masked = "<key>";

    /// <summary>Writes the files of an attempt into a folder of their own.</summary>
    public static AttemptFiles Write(RunDirectory directory, string folder, FileTree workdir, AgentRun run)
    {
        var trace = run.Session is null ? null : Trace(run.Session.Exchanges);
        var diff = run is { Diff: { } changed, Left: { } left }
            ? Encoding.UTF8.GetBytes(UnifiedDiff.Of(workdir, left.Tree, changed))
            : null;
        return new(
            new(
                Save("trace.jsonl", trace),
                Save("diff.patch", diff),
                Save("stdout.txt", Mask(run.Command?.Output.Text)),
                Save("stderr.txt", Mask(run.Command?.Error.Text))),
            Hash(trace),
            Hash(diff));

        string? Save(string name, byte[]? content) => content is null ? null : directory.WriteFile(folder, name, content);

        byte[]? Mask(string? text) =>
            text is null ? null : Encoding.UTF8.GetBytes(run.Session is { } session ? text.Replace(session.Key, Masked, StringComparison.Ordinal) : text);
    }

    private static byte[] Trace(IReadOnlyList<Exchange> exchanges)
    {
        using var lines = new MemoryStream();
        foreach (var exchange in exchanges)
        {
            JsonSerializer.Serialize(lines, exchange, TraceJson.Default.Exchange);
            lines.WriteByte((byte)'\n');
        }
        return lines.ToArray();
    }

    private static string? Hash(byte[]? content) => content is null ? null : Convert.ToHexStringLower(SHA256.HashData(content));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Exchange))]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "MA0048", Justification = "the generated half of the type above")]
internal sealed partial class TraceJson : JsonSerializerContext;
