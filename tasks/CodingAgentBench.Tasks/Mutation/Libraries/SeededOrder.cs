using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>An order that looks like chance and is the same for the same seed.</summary>
public static class SeededOrder
{
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> items, string seed, Func<T, string> name) =>
        [.. items.OrderBy(item => Key(seed, name(item)), StringComparer.Ordinal)];

    public static string Key(string seed, string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{name}")));
}
