namespace CodingAgentBench.Tasks.Sources;

/// <summary>The languages of the corpus, as data.</summary>
internal static class Languages
{
    /// <summary>More than anybody writes around a raw string of Rust.</summary>
    private const int MostHashes = 16;

    private static readonly string[] PythonPrefixes =
        ["", "r", "R", "u", "U", "b", "B", "f", "F", .. Pairs("br"), .. Pairs("rb"), .. Pairs("fr"), .. Pairs("rf")];

    private static readonly Quote Double = new("\"", "\"");
    private static readonly Quote Single = new("'", "'");

    public static Language Python { get; } = new("python", [".py"],
        Quote.Prefixed(PythonPrefixes, Double, Single, new("\"\"\"", "\"\"\"", SpansLines: true), new("'''", "'''", SpansLines: true)),
        "**= //= <<= >>= ... != == <= >= := -> ** // << >> += -= *= /= %= &= |= ^= @=",
        "False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield")
    {
        LineComment = "#",
        BlockComment = null,
    };

    public static Language Go { get; } = new("go", [".go"],
        [Double, Single, new("`", "`", Escapes: false, SpansLines: true)],
        "<<= >>= &^= ... && || == != <= >= := ++ -- <- << >> &^ += -= *= /= %= &= |= ^=",
        "break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var true false nil iota");

    public static Language Rust { get; } = new("rust", [".rs"],
        [
            .. Quote.Prefixed(["", "b", "c"], Double with { SpansLines = true }), new("b'", "'"),
            .. Enumerable.Range(0, MostHashes).Select(count => new string('#', count)).SelectMany(hashes =>
                Quote.Prefixed(["r", "br", "cr"], new Quote(hashes + "\"", "\"" + hashes, Escapes: false, SpansLines: true))),
        ],
        "<<= >>= ..= ... && || == != <= >= -> => :: .. << >> += -= *= /= %= &= |= ^=",
        "as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self Self static struct super trait true type union unsafe use where while")
    {
        NestsBlockComments = true,
        HasLifetimes = true,
        HasPointNumbers = false,
    };

    public static Language TypeScript { get; } = new("typescript", [".ts", ".tsx", ".js", ".mjs"], [Double, Single],
        ">>>= === !== **= <<= >>= >>> &&= ||= ??= ... && || ?? ?. == != <= >= => ++ -- ** << >> += -= *= /= %= &= |= ^=",
        "abstract any as asserts async await boolean break case catch class const continue debugger declare default delete do else enum export extends false finally for from function if implements import in infer instanceof interface is keyof let module namespace never new null number of private protected public readonly return satisfies static string super switch symbol this throw true try type typeof undefined unknown var void while with yield")
    {
        HasTemplatesAndPatterns = true,
        NameSigns = "_$#",
    };

    public static Language C { get; } = new("c", [".c", ".h"],
        Quote.Prefixed(["", "L", "u", "U", "u8"], Double, Single),
        "<<= >>= ... && || == != <= >= -> ++ -- << >> += -= *= /= %= &= |= ^= ##",
        "auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed sizeof static struct switch typedef union unsigned void volatile while _Bool NULL true false bool")
    {
        SplicesLines = true,
    };

    private static IEnumerable<string> Pairs(string pair) =>
        [pair, pair.ToUpperInvariant(), $"{char.ToUpperInvariant(pair[0])}{pair[1]}", $"{pair[0]}{char.ToUpperInvariant(pair[1])}"];
}
