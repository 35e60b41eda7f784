using System.Text.Json.Nodes;

namespace CodingAgentBench.Scoring.Grading;

/// <summary>What a scorer reads from its standard input: no argument or variable that the code under test could look up.</summary>
internal sealed record ScorerRequest(string Workdir, string Answer, string Report, string Nonce, bool IsBrief)
{
    public byte[] ToUtf8() => System.Text.Encoding.UTF8.GetBytes(new JsonObject
    {
        ["workdir"] = Workdir,
        ["answer"] = Answer,
        ["report"] = Report,
        ["nonce"] = Nonce,
        ["ephemeral"] = true,
        ["brief"] = IsBrief,
    }.ToJsonString());
}
