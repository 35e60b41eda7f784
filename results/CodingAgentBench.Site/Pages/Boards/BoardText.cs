using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Boards;

/// <summary>Text that somebody else chose, where there is not room for all of it.</summary>
internal static class BoardText
{
    public static string Name(string name) => Clipped.Line(name, Clipped.InTable);

    public static string Line(string text) => Clipped.Line(text, 300);

    /// <summary>What a filter knows a name by, where that is not what is written.</summary>
    public static string? Filter(string name) => Links.Filter(name) is var filter && filter == Name(name) ? null : filter;
}
