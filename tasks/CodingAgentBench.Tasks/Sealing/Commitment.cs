using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Sealing;

/// <summary>
/// A hash commitment, SHA-256(domain ‖ task ‖ salt ‖ hash of the hidden files). The salt of 32 random bytes hides what is committed to
/// until it is revealed; then anyone can compute the same hash from the files, and from no other files.
/// </summary>
internal static class Commitment
{
    public const int SaltSize = 32;

    /// <summary>What is measured may be measured again.</summary>
    private static readonly string[] Measured = ["strength.json"];

    private const string Domain = "codingagentbench seal 1";

    public static string Of(string task, ReadOnlySpan<byte> salt, FileTree hidden) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Domain}\n{task}\n{Convert.ToHexStringLower(salt)}\n{hidden.Without(Measured).Sha256()}\n")));
}
