using System.Text;
using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Canaries;

public sealed class CanaryTests
{
    [Theory]
    [InlineData("a.py", "x = 1\n", "# {}\nx = 1\n")]
    [InlineData("a.py", "#!/usr/bin/env python3\nx = 1\n", "#!/usr/bin/env python3\n# {}\nx = 1\n")]
    [InlineData("src/a.rs", "#![allow(x)]\n", "// {}\n#![allow(x)]\n")]
    [InlineData("a.h", "int x;", "/* {} */\nint x;")]
    [InlineData("README.md", "# A\n", "<!-- {} -->\n# A\n")]
    [InlineData("Makefile", "all:\n", "# {}\nall:\n")]
    [InlineData("data.json", "[1]\n", "[1]\n{}\n")]
    [InlineData("data.bin", "no line feed", "no line feed\n{}")]
    [InlineData("LICENSE", "a\r\n", "a\r\n{}\n")]
    public void What_is_stamped_is_as_it_was_when_it_is_read(string path, string text, string expected)
    {
        var stamped = CanaryStamp.Apply(path, Encoding.UTF8.GetBytes(text), isStripped: true)!;

        Encoding.UTF8.GetString(stamped).Should().Be(expected.Replace("{}", Canary.Line, StringComparison.Ordinal));
        Canary.IsIn(stamped).Should().BeTrue();
        Encoding.UTF8.GetString(Canary.Strip(stamped).Span).Should().Be(text);
    }

    [Theory]
    [InlineData("a.json", "{\"a\": 1}", "{\n  \"_canary\": \"{}\",\"a\": 1}")]
    [InlineData("a.json", "{}", "{\n  \"_canary\": \"{}\"\n}")]
    [InlineData("a.json", "[1]", null)]
    [InlineData("a.json", "{\"a\": ", null)]
    [InlineData("a.txt", "words", null)]
    [InlineData("a.go", "package a\n", "// {}\npackage a\n")]
    public void What_a_scorer_reads_stays_what_it_is(string path, string text, string? expected)
    {
        var stamped = CanaryStamp.Apply(path, Encoding.UTF8.GetBytes(text), isStripped: false);

        (stamped is null ? null : Encoding.UTF8.GetString(stamped)).Should().Be(Filled(expected));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x41, 0x00 })]
    [InlineData(new byte[] { 0xff, 0xfe })]
    public void What_is_no_text_has_no_place_for_it(byte[] content) => CanaryStamp.IsText(content).Should().BeFalse();

    [Fact]
    public void Answers_and_cheats_are_read_without_it_and_scorers_with_it()
    {
        const string Id = "polyglot/forty-two";
        using var repository = new TemporaryRepository();
        repository.AddTask(Id);
        var clean = repository.ReadTask(Id);
        foreach (var file in new[] { "answer/src/answer.txt", "cheats/edit-tests/tests/test.txt", "scorer/score.py" })
            File.AppendAllText(Path.Combine(repository.TaskPath(Id), file), $"# {Canary.Line}\n");

        var task = repository.ReadTask(Id);

        task.Answer.Sha256().Should().Be(clean.Answer.Sha256());
        task.Cheats["edit-tests"].Sha256().Should().Be(clean.Cheats["edit-tests"].Sha256());
        Canary.IsIn(task.Scorer.Find("score.py")!.Content.Span).Should().BeTrue();
    }

    private static string? Filled(string? expected) => expected?.Replace("\"{}\"", $"\"{Canary.Line}\"", StringComparison.Ordinal).Replace("// {}", $"// {Canary.Line}", StringComparison.Ordinal);
}
