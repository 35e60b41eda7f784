namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>How sure an answer is.</summary>
public enum Sureness
{
    /// <summary>There is no answer, and it says why.</summary>
    CannotSay,

    /// <summary>The best, and some others are tied with it.</summary>
    Leaning,

    /// <summary>Differs from every other, after correction.</summary>
    Clear,
}
