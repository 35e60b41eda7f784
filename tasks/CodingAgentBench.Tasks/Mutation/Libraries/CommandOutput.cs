namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>What a command left.</summary>
/// <param name="ExitCode">Null when it did not end in time.</param>
public sealed record CommandOutput(int? ExitCode, string Output, string Error)
{
    private const int MostLines = 40;

    /// <summary>A program's trace of a crash names the place of the damage.</summary>
    private static readonly string[] Crashes = ["Traceback (most recent call last)", "goroutine ", "panicked at ", "    at ", "Segmentation fault", "AddressSanitizer"];

    /// <summary>Both streams, as on a terminal; blanks at the ends of lines are nothing that a reader sees.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. Split(Output), .. Split(Error)];

    /// <summary>It ended, and its output is short plain text that can be quoted and does not give away where it comes from.</summary>
    public bool IsQuotable => ExitCode is not null && Lines.Count <= MostLines && !Lines.Any(line => Crashes.Any(crash => line.Contains(crash, StringComparison.Ordinal)))
        && !Lines.Any(line => line.Any(c => char.IsControl(c) || c == '\uFFFD'));

    public bool LooksLike(CommandOutput other) => ExitCode == other.ExitCode && Lines.SequenceEqual(other.Lines);

    private static IEnumerable<string> Split(string text) =>
        text.TrimEnd().Split('\n').Select(line => line.TrimEnd().Replace("\t", "    ", StringComparison.Ordinal)).SkipWhile((line, index) => index == 0 && line.Length == 0);
}
