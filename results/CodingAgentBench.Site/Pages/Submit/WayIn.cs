namespace CodingAgentBench.Site.Pages.Submit;

/// <summary>Something that can be handed in by a pull request.</summary>
/// <param name="Needs">What it has to be.</param>
/// <param name="Commands">In the order in which they are run.</param>
/// <param name="Then">What happens with it.</param>
public sealed record WayIn(string Id, string Title, string Plainly, IReadOnlyList<string> Needs, IReadOnlyList<string> Commands, string Then)
{
    /// <summary>What to know before any work goes into it; the questions have more. Null where there is nothing.</summary>
    public string? Beforehand { get; init; }
}
