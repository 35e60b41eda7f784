namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>
/// How to read a CLI's own usage figures from its standard output. They are a claim: the gateway counts for itself.
/// </summary>
/// <param name="Prompt">Dotted paths joined by ` + `, or in a text the words around one `{n}`.</param>
/// <param name="Completion">As <paramref name="Prompt"/>.</param>
public sealed record TuiUsage(TuiUsageFormat Format, TuiUsageCombine Combine, string Prompt, string Completion)
{
    /// <summary>More tokens than this are no count of tokens.</summary>
    public const long MaximumTokens = 1_000_000_000_000;

    /// <summary>Longer outputs, in characters, are not read.</summary>
    public const int MaximumLength = 1 << 26;

    /// <summary>
    /// Each figure is combined over the lines that state it. A line that states something else than a whole number of
    /// tokens does not state the figure.
    /// </summary>
    /// <returns>Tokens; null unless both figures are stated. Whatever the output is, nothing is thrown.</returns>
    public (long Prompt, long Completion)? Read(string stdout)
    {
        if (stdout.Length > MaximumLength)
            return null;
        var claims = Format == TuiUsageFormat.Text
            ? TextUsage.Read(stdout, Prompt, Completion)
            : JsonUsage.Read(stdout, lines: Format == TuiUsageFormat.JsonLines, Prompt, Completion);
        long? prompt = null;
        long? completion = null;
        foreach (var claim in claims)
        {
            prompt = Combined(prompt, claim.Prompt);
            completion = Combined(completion, claim.Completion);
            if (prompt > MaximumTokens || completion > MaximumTokens)
                return null;
        }
        return prompt is { } read && completion is { } written ? (read, written) : null;
    }

    private long? Combined(long? before, long? now) =>
        now is null ? before
        : Combine == TuiUsageCombine.Sum ? (before ?? 0) + now
        : now;
}
