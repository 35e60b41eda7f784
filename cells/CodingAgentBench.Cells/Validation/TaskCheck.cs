namespace CodingAgentBench.Cells.Validation;

/// <summary>The names of the checks that make a task fit for the corpus.</summary>
internal static class TaskCheck
{
    public const string Manifest = "manifest";
    public const string Untouched = "untouched fails";
    public const string Answer = "answer passes";

    /// <summary>From the measurement in the task's folder; nothing is run.</summary>
    public const string Strength = "scorer strength";

    private const string CheatPrefix = "cheat ";
    private const string CheatSuffix = " fails";

    public static string Cheat(string name) => $"{CheatPrefix}{name}{CheatSuffix}";

    public static string? CheatName(string check) =>
        check.StartsWith(CheatPrefix, StringComparison.Ordinal) ? check[CheatPrefix.Length..^CheatSuffix.Length] : null;
}
