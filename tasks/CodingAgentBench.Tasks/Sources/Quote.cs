namespace CodingAgentBench.Tasks.Sources;

/// <summary>How a literal of text begins and ends.</summary>
/// <param name="Open">With the prefix, such as `rb"`.</param>
/// <param name="Escapes">A backslash takes the next character along, so that it ends nothing.</param>
/// <param name="SpansLines">Else the end of the line ends it too, for text that is broken.</param>
internal sealed record Quote(string Open, string Close, bool Escapes = true, bool SpansLines = false)
{
    public static IEnumerable<Quote> Prefixed(IEnumerable<string> prefixes, params Quote[] quotes) =>
        prefixes.SelectMany(prefix => quotes.Select(quote => quote with { Open = prefix + quote.Open }));
}
