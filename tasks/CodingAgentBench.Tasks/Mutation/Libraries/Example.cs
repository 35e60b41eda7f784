namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A few lines of python whose last one has a result.</summary>
/// <param name="Value">The result as text, to be compared; null when there is none that is the same at any time.</param>
/// <param name="Shown">The result as a reader sees it.</param>
/// <param name="Literal">The value is python code that gives it again.</param>
/// <param name="Call">Set when the expression is one call of a function of the library.</param>
public sealed record Example(string Setup, string Expression, LibraryCall? Call, string? Value, string? Shown, bool Literal)
{
    private static readonly string[] GiveAways = ["raised NameError", "raised UnboundLocalError", "raised ImportError", "raised ModuleNotFoundError"];

    /// <summary>It has a result, and not one that names the damage.</summary>
    public bool IsQuotable => Value is { } value && !GiveAways.Any(error => value.StartsWith(error, StringComparison.Ordinal));

    /// <summary>The same for the same code.</summary>
    public string Code => $"{Setup}\n{Expression}";
}
