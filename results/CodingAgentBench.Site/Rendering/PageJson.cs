using System.Text.Json;
using System.Text.Json.Serialization;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Rendering;

/// <summary>What a page says, for programs: the names of `leaderboard.json`, its rounding, and no address of any machine.</summary>
internal static class PageJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new RoundedConverter(), new ClippedTextConverter(), new OutcomeConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static byte[] Write(SitePage page, object data) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new Document(page.Title, page.Summary, data), Options), (byte)'\n'];

    private sealed record Document(string Title, string Summary, object Data);
}
