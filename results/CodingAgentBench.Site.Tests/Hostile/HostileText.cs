namespace CodingAgentBench.Site.Tests.Hostile;

/// <summary>What somebody might write who wants a page to do something else.</summary>
internal static class HostileText
{
    /// <summary>Longer than any page may be.</summary>
    public static string Megabyte { get; } = string.Concat("<b onmouseover=alert(1)>", new string('x', 1 << 20), "\u202e</b>");

    public static IReadOnlyList<string> Short { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "'><svg/onload=alert(1)>",
        "javascript:alert(1)",
        "</textarea></title></style></script><h1>mine</h1>",
        "<!--", "]]>", "--><plaintext>",
        "\u202egnp.exe\u202c \u2066isolated\u2069 \u200f\u200e\u061c",
        "zero\u200bwidth\u200d\ufeff\u00ad\u2060",
        "\0\u0001\u0007\u0008\u007f\u0085\u009b31m",
        "\u001b[2J\u001b]0;title\u0007\u001b]8;;https://evil.example\u001b\\click\u001b]8;;\u001b\\",
        "lone \ud800 and \udc00 surrogates",
        "tags \U000e0001\U000e0041\U000e0042\U000e007f and \U0001d173",
        "lines\u2028and\u2029paragraphs\r\nand\rreturns\fand\v",
        "{{ constructor.constructor('alert(1)')() }} ${7*7} <%= 7*7 %> @(7*7)",
        "=HYPERLINK(\"https://evil.example\",\"click\")", "@SUM(1+1)*cmd|' /C calc'!A0", "+1-1",
        "../../../../x", "/etc/passwd", "..\\..\\x", "%2e%2e%2f%00", "a b/c?d#e&f=g;h'i\"j%k", "//evil.example/x", "https://evil.example/\" onclick=\"alert(1)",
        "&#x202e; &lt;b&gt; &amp;amp; &#0; &notit;", "a\u0301\u0300\u0302\u0303 \ufdfd 𝕏 \ue000",
    ];

    /// <summary>Another one for every number, and now and then the long one.</summary>
    public static string At(int number) => number % 41 == 40 ? Megabyte : Short[number % Short.Count];
}
