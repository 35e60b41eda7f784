namespace CodingAgentBench.Tasks.Sources;

/// <summary>What the lexer knows of a language.</summary>
public sealed class Language
{
    private readonly ILookup<char, Quote> _quotes;
    private readonly ILookup<char, string> _symbols;

    internal Language(string name, IEnumerable<string> extensions, IEnumerable<Quote> quotes, string symbols, string keywords)
    {
        Name = name;
        Extensions = [.. extensions];
        Keywords = keywords.Split(' ').ToHashSet(StringComparer.Ordinal);
        _quotes = quotes.OrderByDescending(quote => quote.Open.Length).ToLookup(quote => quote.Open[0]);
        _symbols = symbols.Split(' ').OrderByDescending(symbol => symbol.Length).ToLookup(symbol => symbol[0]);
    }

    /// <summary>As in `task.yaml`.</summary>
    public string Name { get; }

    /// <summary>With the dot.</summary>
    public IReadOnlyList<string> Extensions { get; }

    /// <summary>Words that are no names.</summary>
    public IReadOnlySet<string> Keywords { get; }

    internal string LineComment { get; init; } = "//";

    internal (string Open, string Close)? BlockComment { get; init; } = ("/*", "*/");

    internal bool NestsBlockComments { get; init; }

    /// <summary>A backslash at the end of a line joins it with the next, comments too.</summary>
    internal bool SplicesLines { get; init; }

    /// <summary>A single quote may begin a lifetime.</summary>
    internal bool HasLifetimes { get; init; }

    /// <summary>A number may begin with its point.</summary>
    internal bool HasPointNumbers { get; init; } = true;

    /// <summary>Template literals with code in them, and regular expression literals.</summary>
    internal bool HasTemplatesAndPatterns { get; init; }

    /// <summary>Signs that names may begin with, besides letters.</summary>
    internal string NameSigns { get; init; } = "_";

    public static IReadOnlyList<Language> All { get; } =
        [Languages.Python, Languages.Go, Languages.Rust, Languages.TypeScript, Languages.C];

    public static Language? Named(string name) => All.FirstOrDefault(language => language.Name == name);

    public static Language? OfPath(string path) =>
        All.FirstOrDefault(language => language.Extensions.Any(extension => path.EndsWith(extension, StringComparison.Ordinal)));

    /// <summary>The literal that begins here.</summary>
    internal Quote? QuoteAt(ReadOnlySpan<char> text)
    {
        foreach (var quote in _quotes[text[0]])
            if (text.StartsWith(quote.Open, StringComparison.Ordinal))
                return quote;
        return null;
    }

    /// <summary>The length of the sign that begins here; 1 for one that the language does not know.</summary>
    internal int SymbolAt(ReadOnlySpan<char> text)
    {
        foreach (var symbol in _symbols[text[0]])
            if (text.StartsWith(symbol, StringComparison.Ordinal))
                return symbol.Length;
        return 1;
    }
}
