using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Tests.Sources;

public sealed class LexerCoverageTests
{
    private static readonly RepositoryRoot Root = RepositoryRoot.Find(AppContext.BaseDirectory, null);

    public static TheoryData<string> Sources() => new(
        new[] { Root["tasks", "v0.1"], Root["scorers", "python"] }
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(path => Language.OfPath(path) is not null)
            .Select(Root.Relative)
            .Order(StringComparer.Ordinal));

    public static TheoryData<string> Languages() => new(Language.All.Select(language => language.Name));

    [Theory]
    [MemberData(nameof(Sources))]
    public void Every_source_is_covered(string path)
    {
        var text = File.ReadAllText(Root[path.Split('/')]);

        Covers(Language.OfPath(path)!, text);
    }

    /// <summary>A file that was cut off anywhere, as every language would read it.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public void What_is_broken_is_covered_too(string language)
    {
        const string Signs = "a`\"'\\\n/*${}#\r\n*/'\\'\ud83d\ude00r##\"\ud83d'''.5e+`${`\"\u00e9\u0301//\\";
        for (var start = 0; start < Signs.Length; start++)
            for (var end = start; end <= Signs.Length; end++)
                Covers(Language.Named(language)!, Signs[start..end]);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Deep_nesting_is_no_danger(string language) =>
        Covers(Language.Named(language)!, string.Concat(Enumerable.Repeat("`${ /* ", 20_000)));

    private static void Covers(Language language, string text)
    {
        var end = 0;
        foreach (var token in Lexer.Read(language, text))
        {
            token.Length.Should().BePositive();
            text[end..token.Start].Should().BeNullOrWhiteSpace();
            char.IsWhiteSpace(text[token.Start]).Should().BeFalse();
            end = token.End;
        }
        text[end..].Should().BeNullOrWhiteSpace();
    }
}
