namespace CodingAgentBench.Site.Rendering;

/// <summary>Text from outside, cut where nobody would read on.</summary>
/// <param name="Text">What is shown of it.</param>
/// <param name="LeftOut">Characters behind that.</param>
public sealed record Clipped(string Text, int LeftOut)
{
    /// <summary>Of a name.</summary>
    public const int Name = 200;

    public static Clipped Of(string text, int most)
    {
        if (text.Length <= most)
            return new(text, 0);
        var length = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return new(text[..length], text.Length - length);
    }

    /// <summary>On one line.</summary>
    public static string Line(string text, int most = Name) => Of(text, most) is { LeftOut: > 0 } cut ? $"{cut.Text}… {cut.LeftOut} more characters" : text;
}
