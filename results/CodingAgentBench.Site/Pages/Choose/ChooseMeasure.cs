namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>What a correct task takes.</summary>
/// <param name="Name">`tokens` or `seconds`.</param>
internal sealed record ChooseMeasure(string Name, Func<CandidateTask, double> Of)
{
    public static ChooseMeasure Tokens { get; } = new("tokens", task => task.Tokens);

    public static ChooseMeasure Seconds { get; } = new("seconds", task => task.Seconds);
}
