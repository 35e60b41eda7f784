using System.Text;
using CodingAgentBench.Sandbox.Tuis;

namespace CodingAgentBench.Sandbox.Tests.Tuis;

public sealed class TuiUsageTests
{
    private static readonly TuiUsage Lines = new(TuiUsageFormat.JsonLines, TuiUsageCombine.Sum, "usage.input + usage.cached", "usage.output");
    private static readonly TuiUsage Text = new(TuiUsageFormat.Text, TuiUsageCombine.Sum, "Tokens: {n} sent", "{n} received");

    [Fact]
    public void Lines_are_added_up_and_what_is_no_JSON_is_passed_over()
    {
        const string Output = """
            starting {
            {"usage": {"input": 100, "cached": 20, "output": 5}}
            {"type": "text", "text": "no usage"}
            {"usage": {"input": 7, "output": 1}}

            """;

        Lines.Read(Output).Should().Be((127L, 6L));
        (Lines with { Combine = TuiUsageCombine.Last }).Read(Output).Should().Be((7L, 1L));
    }

    [Fact]
    public void A_document_is_read_as_a_whole() =>
        (Lines with { Format = TuiUsageFormat.Json }).Read("{\n \"usage\": {\n \"input\": 3,\n \"output\": 4}}\n").Should().Be((3L, 4L));

    [Theory]
    [InlineData("Tokens: 2.3k sent, 120 received. Cost: $0.01 message, $0.02 session.\n> Tokens: 1,234 sent, 1 received.", 3534L, 121L)]
    [InlineData("Tokens: 1.5M sent\r\n4k received\r\n", 1_500_000L, 4_000L)]
    [InlineData("Tokens: 12 sent, 3.5 received", null, null)]
    [InlineData("Tokens: many sent, 3 received", null, null)]
    [InlineData("Tokens: 99999999999999999999999999999999999999999999999999999999999999999999 sent, 3 received", null, null)]
    public void Text_for_people_is_read_too(string output, long? prompt, long? completion) =>
        Text.Read(output).Should().Be(prompt is null ? null : (prompt.Value, completion!.Value));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"usage": null}""")]
    [InlineData("""{"usage": {"input": "12", "output": 1}}""")]
    [InlineData("""{"usage": {"input": 12}}""")]
    [InlineData("""{"usage": {"input": -1, "output": 1}}""")]
    [InlineData("""{"usage": {"input": 1.5, "output": 1}}""")]
    [InlineData("""{"usage": {"input": 1e999, "output": 1}}""")]
    [InlineData("""{"usage": {"input": 99999999999999999999999, "output": 1}}""")]
    [InlineData("""{"usage": {"input": 1000000000000, "cached": 1, "output": 1}}""")]
    [InlineData("""{"usage": {"input": [[[[]]]], "output": {"n": 1}}}""")]
    [InlineData("""{"\ud800age": {"input": 1, "output": 1}}""")]
    public void What_is_no_count_of_tokens_is_no_claim(string output)
    {
        Lines.Read(output).Should().BeNull();
        (Lines with { Format = TuiUsageFormat.Json }).Read(output).Should().BeNull();
    }

    [Fact]
    public void A_name_that_is_no_text_hides_nothing_else() =>
        Lines.Read("{\"\\ud800\": 1}\n{\"usage\": {\"input\": 1, \"output\": 2}}").Should().Be((1L, 2L));

    [Fact]
    public void A_sum_beyond_all_reason_is_no_claim() =>
        Lines.Read(string.Concat(Enumerable.Repeat("{\"usage\": {\"input\": 1000000000000, \"output\": 1}}\n", 2))).Should().BeNull();

    [Theory]
    [InlineData("{{[[{}")]
    [InlineData("{\"usage\": }\n")]
    [InlineData("{\"usage\":{\"input\":")]
    [InlineData("\ud800{}\n")]
    [InlineData("Tokens: 1")]
    [InlineData("\0")]
    public void Megabytes_of_anything_are_read_without_a_word(string piece)
    {
        var flood = new StringBuilder().Insert(0, piece, (4 << 20) / piece.Length).ToString();

        foreach (var format in Enum.GetValues<TuiUsageFormat>())
            (Text with { Format = format }).Read(flood).Should().BeNull();
    }

    [Fact]
    public void Deep_nesting_is_passed_over()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"usage\":", 100_000)) + "1" + new string('}', 100_000);

        Lines.Read($"{deep}\n{{\"usage\": {{\"input\": 1, \"output\": 2}}}}").Should().Be((1L, 2L));
    }

    [Fact]
    public void An_output_too_long_to_read_is_not_read() =>
        Text.Read("Tokens: 1 sent, 1 received" + new string(' ', TuiUsage.MaximumLength)).Should().BeNull();
}
