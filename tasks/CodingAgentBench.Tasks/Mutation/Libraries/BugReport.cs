namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>The prompt: what a user saw and what they expected, and nothing of where it comes from.</summary>
public static class BugReport
{
    public static string Write(LibraryManifest library, Story story, CommandOutput actual, CommandOutput expected)
    {
        var parts = new List<string> { Prose.Wrap(library.Introduction), Prose.Wrap(story.When) };
        foreach (var (path, text) in story.Files)
            parts.AddRange([$"This is `{path}`:", Prose.Code(text.TrimEnd('\n').Split('\n'))]);
        parts.Add(Prose.Code([$"$ {ShellWords.Join(story.Run)}", .. actual.Lines]));
        parts.AddRange(Expectation(actual, expected));
        parts.Add(Prose.Wrap(library.Closing));
        return string.Join("\n\n", parts) + "\n";
    }

    private static IEnumerable<string> Expectation(CommandOutput actual, CommandOutput expected)
    {
        var codes = actual.ExitCode != expected.ExitCode;
        var seen = (actual.Lines.Count, codes) switch
        {
            (0, true) => $"That prints nothing and ends with exit code {actual.ExitCode}. ",
            (0, false) => "That prints nothing. ",
            (_, true) => $"The exit code is {actual.ExitCode}. ",
            _ => "",
        };
        if (actual.Lines.SequenceEqual(expected.Lines))
            return [$"{seen}The output is right, but the exit code has to be {expected.ExitCode}."];
        var wanted = codes ? $", with exit code {expected.ExitCode}" : "";
        return expected.Lines.Count == 0
            ? [$"{seen}It should print nothing at all{wanted}."]
            : [$"{seen}It should print this{wanted}:", Prose.Code(expected.Lines)];
    }
}
