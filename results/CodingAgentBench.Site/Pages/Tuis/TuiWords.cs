using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Tasks;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Pages.Tuis;

/// <summary>What is said of TUIs in words.</summary>
internal static class TuiWords
{
    public static (string Word, string Class) Proof(TuiFacts? tui) => tui?.Proof switch
    {
        "proven" => ("proven", "good"),
        "planned" => ("planned", "faint"),
        null => ("not in the repository any more", "faint"),
        var other => (Clipped.Line(other), "warn"),
    };

    public static string WhatProofMeans(TuiFacts? tui) => tui?.Proof switch
    {
        "proven" => "It really ran here.",
        "planned" => "There is nothing to run yet.",
        null => "The repository has it no more: only its results are left.",
        _ => "What we have is written from its source and documentation, and no run has proven it yet. Take none of its results for granted.",
    };

    /// <summary>A note as a sentence of its own.</summary>
    public static string Sentence(string note) => Clipped.Line($"{char.ToUpperInvariant(note[0])}{note[1..]}{(note[^1] is '.' or '!' or '?' ? "" : ".")}", 600);

    /// <summary>How it gets the task, where the command does not show it; empty where it does, or where there is no command.</summary>
    public static string Prompt(TuiFacts tui)
    {
        const string prompt = "${prompt}";
        return tui switch
        {
            { StandardInput: prompt } => "The prompt comes on standard input.",
            { StandardInput.Length: > 0 } => $"On standard input comes: {Clipped.Line(tui.StandardInput)}",
            _ when tui.Command.Any(word => word.Contains(prompt, StringComparison.Ordinal)) => "",
            _ => "The prompt comes in a file that is written before.",
        };
    }

    public static string With(BoardGroup group) => group switch
    {
        { Model: { } model } => Clipped.Line(model),
        { Lane: "live" } => "all models",
        _ => $"all models, {group.Lane} lane",
    };

    /// <summary>As in `bucket polyglot`.</summary>
    public static string Part(BoardGroup group) => group switch
    {
        { Bucket: { } bucket } => TaskWords.Part("bucket", Clipped.Line(bucket)),
        { Language: { } language } => TaskWords.Part("language", Clipped.Line(language)),
        { Dimension: { } dimension } => TaskWords.Part("dimension", Clipped.Line(dimension)),
        _ => "all tasks",
    };

    /// <summary>What a script for a model brings to light, in sentences.</summary>
    public static string Tax(Tax tax)
    {
        string?[] sentences =
        [
            tax.FirstCallMs is null ? null : $"It takes {Wording.Seconds(tax.FirstCallMs)} s to get going.",
            tax.FirstPromptTokens is null ? null : $"It says {Tokens(tax.FirstPromptTokens)} before any work.",
            (tax.Model, tax.Calls, tax.Tokens) switch
            {
                (_, null, _) or (_, _, null) => null,
                ("control/nop", <= 1, _) => $"With nothing to do it asks once, and that comes to {Tokens(tax.Tokens)}.",
                ("control/nop", _, _) => $"With nothing to do it still makes {Calls(tax.Calls)} and spends {Tokens(tax.Tokens)}.",
                _ => $"With the answer known, a typical task takes it {Calls(tax.Calls)} and {Tokens(tax.Tokens)}" + (tax.AgentMs is null ? "." : $" in {Wording.Seconds(tax.AgentMs)} s."),
            },
            tax.AfterLastCallMs is null ? null : $"After the last answer it needs {Wording.Seconds(tax.AfterLastCallMs)} s to end.",
            tax.StateFiles switch { null => null, 0 => "It leaves no files of its own behind.", 1 => "It leaves a file of its own behind.", var files => $"It leaves {Wording.Number(files, "0.#")} files of its own behind." },
        ];
        return string.Join(' ', sentences.OfType<string>());
    }

    public static string Claim(TuiClaim claim) => claim.Ratio switch
    {
        > 0.995 and < 1.005 => "the same",
        < 1 => $"{Wording.Percent(1 - claim.Ratio)} less than counted",
        _ => $"{Wording.Number(claim.Ratio, "0.00")} times as much",
    };

    private static string Tokens(double? tokens) => tokens == 1 ? "1 token" : $"{Wording.Number(tokens, "#,0")} tokens";

    private static string Calls(double? calls) => calls == 1 ? "1 model call" : $"{Wording.Number(calls, "0.#")} model calls";
}
