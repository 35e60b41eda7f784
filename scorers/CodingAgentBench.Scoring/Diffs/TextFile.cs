using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Diffs;

internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>UTF-8 without a NUL.</summary>
    public static bool IsText(TreeEntry entry) => TryRead(entry) is not null;

    public static string? TryRead(TreeEntry entry)
    {
        if (entry.Content.Span.Contains((byte)0))
            return null;
        try
        {
            return Strict.GetString(entry.Content.Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
