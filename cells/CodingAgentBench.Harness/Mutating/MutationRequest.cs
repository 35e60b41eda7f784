namespace CodingAgentBench.Harness.Mutating;

/// <summary>What is to be made.</summary>
/// <param name="Library">Absolute path of the library's folder.</param>
/// <param name="Name">How the task names its source; null for the folder's own name.</param>
/// <param name="Output">Absolute path of the task's folder, which does not exist yet.</param>
/// <param name="Dimensions">Instead of the library's; null for those.</param>
/// <param name="Mutant">The id of the only mutant to try, or null.</param>
/// <param name="AddedDate">Instead of the library's; null for that.</param>
public sealed record MutationRequest(
    string Library, string? Name, string Seed, string Output, IReadOnlyList<string>? Dimensions, string? Mutant, DateOnly? AddedDate)
{
    /// <summary>`mutations/&lt;name&gt;`.</summary>
    public string Id => $"{Path.GetFileName(Path.GetDirectoryName(Output))}/{Path.GetFileName(Output)}";
}
