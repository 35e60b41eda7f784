namespace CodingAgentBench.Scoring.Constraints.Shell;

/// <summary>Programs that run the rest of their words.</summary>
internal static class Wrappers
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal) { "if", "then", "elif", "else", "while", "until", "do", "!", "{", "}", "coproc" };

    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "dash", "zsh", "ksh", "ash", "fish" };

    /// <summary>With the options that are followed by a value.</summary>
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["env"] = ["-u", "-C", "--unset", "--chdir"],
        ["sudo"] = ["-u", "-g", "-h", "-p", "-C", "-D", "-R", "-T", "-U", "-r", "-t"],
        ["doas"] = ["-u", "-C"],
        ["xargs"] = ["-I", "-n", "-P", "-L", "-d", "-E", "-s", "-a"],
        ["time"] = ["-f", "-o"],
        ["nice"] = ["-n"],
        ["ionice"] = ["-c", "-n"],
        ["timeout"] = ["-s", "-k"],
        ["stdbuf"] = ["-i", "-o", "-e"],
        ["exec"] = ["-a"],
        ["command"] = [],
        ["builtin"] = [],
        ["nohup"] = [],
        ["setsid"] = [],
        ["busybox"] = [],
    };

    /// <summary>Nobody runs so many behind each other.</summary>
    private const int MostWrapped = 32;

    /// <summary>The program's name without its folder.</summary>
    public static string NameOf(string word) => word[(word.LastIndexOf('/') + 1)..];

    /// <summary>The command, and what it runs if it runs another.</summary>
    /// <param name="inner">Gets the scripts among its words.</param>
    public static IEnumerable<IReadOnlyList<string>> Unwrap(IReadOnlyList<string> words, List<string> inner)
    {
        ArraySegment<string> command = words.ToArray();
        for (var wrapped = 0; wrapped < MostWrapped; wrapped++)
        {
            command = Skip(command, word => Reserved.Contains(word) || IsAssignment(word));
            if (command.Count == 0)
                yield break;
            yield return command;
            var name = NameOf(command[0]);
            inner.AddRange(Scripts(name, command));
            if (name == "find")
                command = Skip(Skip(command, word => word is not ("-exec" or "-execdir" or "-ok" or "-okdir")), word => word.StartsWith('-'));
            else if (Known.TryGetValue(name, out var valued) && !(name == "command" && command is [_, "-v" or "-V", ..]))
                command = Arguments(command[1..], valued, name == "timeout");
            else
                yield break;
        }
    }

    /// <summary>A shell without a script among its words reads one from its input.</summary>
    public static bool ReadsScript(IReadOnlyList<string> words) => Unwrap(words, []).Any(command => Shells.Contains(NameOf(command[0])));

    private static IEnumerable<string> Scripts(string name, IReadOnlyList<string> command)
    {
        if (name == "eval")
            return [string.Join(' ', command.Skip(1))];
        if (!Shells.Contains(name))
            return [];
        return command.Skip(1).SkipWhile(word => !(word is ['-', not '-', ..] && word.Contains('c', StringComparison.Ordinal))).SkipWhile(word => word.StartsWith('-')).Take(1);
    }

    private static ArraySegment<string> Arguments(ArraySegment<string> words, string[] valued, bool leadsWithANumber)
    {
        while (words.Count > 0 && words[0].StartsWith('-'))
            words = words[Math.Min(words.Count, valued.Contains(words[0]) ? 2 : 1)..];
        return leadsWithANumber && words.Count > 0 ? words[1..] : words;
    }

    private static ArraySegment<string> Skip(ArraySegment<string> words, Func<string, bool> passed)
    {
        while (words.Count > 0 && passed(words[0]))
            words = words[1..];
        return words;
    }

    private static bool IsAssignment(string word)
    {
        var sign = word.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && !char.IsAsciiDigit(word[0]) && word[..sign].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '+');
    }
}
