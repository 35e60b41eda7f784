namespace CodingAgentBench.Tasks.Sources;

public enum TokenKind
{
    /// <summary>A name or keyword; in Rust also a lifetime.</summary>
    Word,

    Number,

    /// <summary>A string, character, template or regular expression literal, with its prefix and quotes.</summary>
    Text,

    Comment,

    /// <summary>An operator or other sign, as long as the language knows one.</summary>
    Symbol,
}
