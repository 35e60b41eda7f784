using System.Text.RegularExpressions;

namespace CodingAgentBench.Gateway;

internal static partial class ShellTools
{
    /// <summary>Tools of this name run commands, as far as names tell.</summary>
    public static bool IsOne(string name) => Name().IsMatch(name);

    [GeneratedRegex("bash|shell|exec|terminal|console|(^|_)(sh|cmd|run|command)($|_)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
