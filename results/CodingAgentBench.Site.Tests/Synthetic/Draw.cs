using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Site.Tests.Synthetic;

/// <summary>Chance that is the same every time: it depends on what it is drawn for, and on nothing else.</summary>
internal static class Draw
{
    /// <returns>From 0 up to, and without, 1.</returns>
    public static double Of(params ReadOnlySpan<string> what) =>
        (BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', what!)))) >> 11) * (1.0 / (1UL << 53));

    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    public static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
