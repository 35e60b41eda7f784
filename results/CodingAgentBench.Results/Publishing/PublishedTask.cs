using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Results.Publishing;

/// <param name="Corpus">Its version, e.g. `v0.1`.</param>
/// <param name="Prompt">SHA-256 of what the agent is told.</param>
public sealed record PublishedTask(string Corpus, DateOnly Added, string Prompt)
{
    /// <summary>Its answer and its cheats are nobody's to know until its quarter ends.</summary>
    public bool IsSealed { get; init; }

    /// <summary>Lower-case hex, as rows have it.</summary>
    /// <param name="prompt">What the agent is told.</param>
    public static string HashOf(string prompt) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prompt)));
}
