namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>Text that somebody else chose, where there is not room for all of it.</summary>
internal static class BoardText
{
    public static string Name(string name) => Cut(name, 80);

    public static string Line(string text) => Cut(text, 300);

    private static string Cut(string text, int most) => text.Length <= most ? text : $"{text[..(most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0))]}…";
}
