using System.Text.Json;

namespace CodingAgentBench.Results.Rows;

public static class Outcomes
{
    /// <summary>The outcome's published name.</summary>
    public static string Name(this Outcome outcome) => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString());
}
