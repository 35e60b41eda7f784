using System.Text;

namespace CodingAgentBench.Sandbox;

/// <summary>What a program wrote: its beginning and its end when it was more than the limit, and always its true size and hash.</summary>
/// <param name="Sha256">Over all bytes, also those that were not kept; lower-case hex.</param>
public sealed record CapturedOutput(ReadOnlyMemory<byte> Kept, long TotalBytes, string Sha256)
{
    public bool Truncated => TotalBytes > Kept.Length;

    /// <summary>The kept bytes as text, with whatever is not UTF-8 replaced.</summary>
    public string Text => Encoding.UTF8.GetString(Kept.Span);

    public string LastLines(int count) =>
        string.Join('\n', Text.TrimEnd().Split('\n').TakeLast(count));
}
