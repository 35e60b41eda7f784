using System.Runtime.InteropServices;

namespace CodingAgentBench.Tasks.Sources;

/// <param name="Start">In UTF-16 characters from the beginning of the text, as <paramref name="Length"/>.</param>
/// <param name="Line">From 1; where the token starts.</param>
/// <param name="Column">From 1, in UTF-16 characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(TokenKind Kind, int Start, int Length, int Line, int Column)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}
