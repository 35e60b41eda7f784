namespace CodingAgentBench.Site.Pages.Compare;

/// <summary>A name where there is room for so many signs; nobody but an attacker has a longer one.</summary>
internal static class ShortName
{
    public static string Of(string name, int room = 60) => name.Length <= room ? name : $"{name[..(room - (char.IsHighSurrogate(name[room - 1]) ? 1 : 0))]}…";
}
