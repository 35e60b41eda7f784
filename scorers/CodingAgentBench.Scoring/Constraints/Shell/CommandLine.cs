namespace CodingAgentBench.Scoring.Constraints.Shell;

/// <summary>What a command line runs, as far as can be told without running it.</summary>
internal static class CommandLine
{
    /// <summary>Scripts inside scripts; deeper ones are not read.</summary>
    private const int Depth = 16;

    /// <returns>The words of each command: also of those behind `sudo` and its like, and of those in `$( )` or behind `sh -c`.</returns>
    public static IEnumerable<IReadOnlyList<string>> Runs(string line)
    {
        var scripts = new Queue<(string Text, int Depth)>([(line, 0)]);
        while (scripts.TryDequeue(out var script))
        {
            var inner = new List<string>();
            foreach (var words in new ShellReader(script.Text, inner).Read().SelectMany(words => Wrappers.Unwrap(words, inner)))
                yield return words;
            if (script.Depth < Depth)
                inner.ForEach(text => scripts.Enqueue((text, script.Depth + 1)));
        }
    }
}
