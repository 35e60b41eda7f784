namespace CodingAgentBench.Site.Pages.Choose;

#pragma warning disable MA0048 // An answer and its parts read best on one screen.

/// <summary>What the data says of one model and one kind of work, by what matters most.</summary>
/// <param name="Model">Null: any model.</param>
/// <param name="Work">Of <see cref="ChooseWork.Key"/>.</param>
/// <param name="RestsOn">Tasks and runs, and who was left out.</param>
public sealed record ChooseAnswer(string? Model, string Work, string RestsOn, ChooseVerdict Right, ChooseVerdict Tokens, ChooseVerdict Time);

/// <param name="Picks">Several where they are exactly equal, none where nothing can be said.</param>
/// <param name="Tied">How many others cannot be told from the first pick, of the <paramref name="Others"/> that it was compared with.</param>
/// <param name="Why">Sentences: the numbers behind it, and how sure they are.</param>
public sealed record ChooseVerdict(Sureness Sure, IReadOnlyList<ChoosePick> Picks, int Tied, int Others, IReadOnlyList<string> Why)
{
    /// <summary>The answer in a few words.</summary>
    internal string InShort => (Sure, Picks.Count) switch
    {
        (Sureness.CannotSay, _) => "Cannot say",
        (Sureness.Clear, _) => $"{Named}, clearly",
        _ when Tied == 0 => $"{Named}, not quite clearly",
        _ => $"{Named}, tied with {(Tied == Others ? "every other" : $"{Tied} of {Others} others")}",
    };

    private string Named => string.Join(" or ", Picks.Select(pick => pick.ToString()));
}

/// <param name="Model">Where the question left it open.</param>
public sealed record ChoosePick(string Tui, string? Model)
{
    public override string ToString() => Compare.ShortName.Of(Tui) + (Model is null ? "" : $" with {Compare.ShortName.Of(Model)}");
}
