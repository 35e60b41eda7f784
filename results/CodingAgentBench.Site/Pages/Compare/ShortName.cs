using CodingAgentBench.Boards;

namespace CodingAgentBench.Site.Pages.Compare;

/// <summary>A name where there is room for so many signs, without invisible ones: a script shows it, too. Nobody but an attacker has another.</summary>
internal static class ShortName
{
    public static string Of(string name, int room = 60) =>
        Wording.Inert(name.Length <= room ? name : $"{name[..(room - (char.IsHighSurrogate(name[room - 1]) ? 1 : 0))]}…");
}
