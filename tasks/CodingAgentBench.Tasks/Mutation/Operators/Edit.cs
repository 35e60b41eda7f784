using System.Runtime.InteropServices;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>Other characters for some of a text.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Edit(int Start, int Length, string Replacement)
{
    public bool Changes(string text) => !text.AsSpan(Start, Length).SequenceEqual(Replacement);

    /// <summary>Without what stays as it was at both ends: equal for edits that lead to the same text.</summary>
    public Edit Core(string text)
    {
        var original = text.AsSpan(Start, Length);
        var before = original.CommonPrefixLength(Replacement);
        var after = 0;
        while (after < Math.Min(original.Length, Replacement.Length) - before && original[^(after + 1)] == Replacement[^(after + 1)])
            after++;
        return new(Start + before, Length - before - after, Replacement[before..^after]);
    }
}
