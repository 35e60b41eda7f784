using CodingAgentBench.Site.Pages.Compare;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>A kind of work.</summary>
/// <param name="Key">`all`, or `bucket/…`, `language/…`, `dimension/…`.</param>
/// <param name="Name">In plain words.</param>
/// <param name="Term">What the field calls it; null where that is the name.</param>
public sealed record ChooseWork(string Key, string Kind, string Name, string? Term)
{
    public const string Everything = "all";

    private static readonly Dictionary<string, string> Plain = new(StringComparer.Ordinal)
    {
        ["bucket/polyglot"] = "everyday tasks: features, changes, small fixes",
        ["bucket/mutations"] = "bugs in programs that used to work",
        ["bucket/integrity"] = "tasks with a trap: do it honestly, or say that it cannot be done",
        ["bucket/external"] = "tasks from elsewhere",
        ["language/c"] = "C",
        ["language/go"] = "Go",
        ["language/polyglot"] = "several languages at once",
        ["language/python"] = "Python",
        ["language/rust"] = "Rust",
        ["language/typescript"] = "TypeScript",
        ["dimension/code-generation"] = "writing new code",
        ["dimension/code-editing"] = "changing code that is there",
        ["dimension/tool-use"] = "using tools and commands well",
        ["dimension/multi-step-planning"] = "work in many steps",
        ["dimension/debugging-and-recovery"] = "finding and mending bugs",
        ["dimension/repository-understanding"] = "finding one's way in a code base",
        ["dimension/instruction-following"] = "doing exactly what was asked",
        ["dimension/long-context"] = "much to read at once",
        ["dimension/multi-language"] = "languages that must fit together",
        ["dimension/test-generation"] = "writing tests",
    };

    public static ChooseWork All { get; } = new(Everything, "", "all kinds of work", null);

    internal static ChooseWork Of(string kind, string value)
    {
        var key = $"{kind}/{value}";
        var name = Plain.GetValueOrDefault(key, ShortName.Of(value));
        return new(key, kind, name, string.Equals(name, value, StringComparison.OrdinalIgnoreCase) ? null : ShortName.Of(value));
    }
}
