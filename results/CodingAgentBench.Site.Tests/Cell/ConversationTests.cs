using System.Text.Json.Nodes;
using CodingAgentBench.Site.Pages.Cell;

namespace CodingAgentBench.Site.Tests.Cell;

public sealed class ConversationTests
{
    private static readonly DateTimeOffset Started = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_step_has_its_time_its_tokens_and_its_calls_with_what_came_of_them()
    {
        var step = Of("""
            {"steps":[{"source":"agent","timestamp":"2026-11-21T10:00:02.500Z","message":"Looking.","reasoning_content":"Hm.",
            "tool_calls":[{"tool_call_id":"a","function_name":"bash","arguments":{"command":"ls\nls","n":3}},{"tool_call_id":"b","function_name":"read","arguments":{}}],
            "observation":{"results":[{"source_call_id":"a","content":"x.py"},{"content":"nobody asked"}]},"metrics":{"prompt_tokens":10,"completion_tokens":2}}]}
            """).First.Single();

        (step.Number, step.Source, step.AtSeconds, step.Message.Text, step.Reasoning!.Value.Text).Should().Be((1, "agent", 2.5, "Looking.", "Hm."));
        (step.PromptTokens, step.CompletionTokens).Should().Be((10, 2));
        step.Calls.Select(call => (call.Name, call.Arguments.Text, call.Result?.Text)).Should().Equal(("bash", "command:\nls\nls\nn: 3", "x.py"), ("read", "", null));
        step.Results.Select(result => result.Text).Should().Equal("nobody asked");
    }

    [Fact]
    public void Numbers_of_a_tree_that_was_never_text_are_read()
    {
        var steps = new JsonArray(new JsonObject { ["metrics"] = new JsonObject { ["prompt_tokens"] = 7, ["completion_tokens"] = 8L } });

        var step = Conversation.Of(new() { ["steps"] = steps }, Started).First.Single();

        (step.PromptTokens, step.CompletionTokens).Should().Be((7, 8));
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"steps":7}""")]
    [InlineData("""{"steps":[null,1,"x",[]]}""")]
    [InlineData("""{"steps":[{}]}""")]
    [InlineData("""{"steps":[{"source":{},"timestamp":"soon","message":[1,{"a":2}],"reasoning_content":7,"tool_calls":{},"observation":[],"metrics":[]}]}""")]
    [InlineData("""{"steps":[{"tool_calls":[1,{},{"tool_call_id":5,"function_name":[],"arguments":"x"}],"observation":{"results":[2,{},{"source_call_id":5,"content":{}}]},"metrics":{"prompt_tokens":"many"}}]}""")]
    public void A_wrong_shape_is_passed_over(string trajectory)
    {
        var reading = () => Of(trajectory);

        reading.Should().NotThrow();
    }

    [Fact]
    public void A_source_is_one_of_those_that_there_are()
    {
        Of("""{"steps":[{"source":"x\" onload=\"y"}]}""").First.Single().Source.Should().Be("unknown");
    }

    [Fact]
    public void Long_texts_and_many_steps_are_clipped_and_what_is_missing_is_counted()
    {
        var steps = Enumerable.Range(0, 500).Select(JsonNode? (i) => new JsonObject { ["source"] = i == 0 ? "system" : "user", ["message"] = new string('x', 5000) });

        var conversation = Conversation.Of(new() { ["steps"] = new JsonArray([.. steps]) }, Started);

        (conversation.First.Count, conversation.LeftOut, conversation.Last.Count, conversation.Steps).Should().Be((120, 340, 40, 500));
        conversation.Last[^1].Number.Should().Be(500);
        conversation.First.Take(2).Select(step => (step.Message.Text.Length, step.Message.LeftOut)).Should().Equal((600, 4400), (2000, 3000));
        conversation.Last[^1].Message.Text.Length.Should().Be(StepReader.MostWhenMuch, "the page has had enough by then");
    }

    [Fact]
    public void A_call_has_the_first_result_that_names_it_and_results_of_calls_that_are_not_shown_are_nobodys()
    {
        var calls = string.Join(',', Enumerable.Range(0, 20).Select(i => $$"""{"tool_call_id":"{{i % 15}}"}"""));

        var step = Of($$$"""{"steps":[{"tool_calls":[{{{calls}}}],"observation":{"results":[{"source_call_id":"3","content":"x"},{"source_call_id":"3","content":"y"},{"source_call_id":"14","content":"z"},{"source_call_id":"99","content":"w"}]}}]}""").First.Single();

        step.Calls.Select(call => call.Result?.Text).OfType<string>().Should().Equal("x");
        step.CallsLeftOut.Should().Be(8);
        step.Results.Select(result => result.Text).Should().Equal("w");
    }

    private static Conversation Of(string trajectory) => Conversation.Of((JsonObject)JsonNode.Parse(trajectory)!, Started);
}
