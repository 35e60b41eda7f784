namespace CodingAgentBench.Site.Rendering;

/// <summary>The beginning of a text that may be of any length.</summary>
/// <param name="LeftOut">Characters that are not shown.</param>
public readonly record struct Clipped(string Text, int LeftOut)
{
    public const int Name = 200;

    /// <summary>Of a name in a table that has many columns.</summary>
    public const int InTable = 80;

    public static Clipped Of(string text, int most)
    {
        if (text.Length <= most)
            return new(text, 0);
        var end = most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return new(text[..end], text.Length - end);
    }

    /// <summary>For a line: the text, and what is missing of it.</summary>
    public static string Line(string text, int most = Name) => Of(text, most).ToString();

    public override string ToString() => LeftOut == 0 ? Text : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Text} … {LeftOut:#,0} more characters");
}
