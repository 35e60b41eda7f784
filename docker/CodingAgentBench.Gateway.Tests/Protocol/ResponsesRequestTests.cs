using System.Text.Json.Nodes;
using static CodingAgentBench.Gateway.Tests.GatewayFixture;

namespace CodingAgentBench.Gateway.Tests.Protocol;

public sealed class ResponsesRequestTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    [Fact]
    public async Task A_conversation_becomes_chat_messages()
    {
        var (sent, exchange) = await TranslateAsync("""
            {
              "instructions": "Be brief.",
              "input": [
                {"type": "message", "role": "developer", "content": [{"type": "input_text", "text": "Be kind."}]},
                {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "one"}, {"type": "input_text", "text": "two"}]},
                {"role": "user", "content": [{"type": "input_text", "text": "see"}, {"type": "input_image", "image_url": "data:image/png;base64,AA"}]},
                {"type": "reasoning", "summary": [], "content": [{"type": "reasoning_text", "text": "hm"}]},
                {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "I look."}]},
                {"type": "function_call", "call_id": "c1", "name": "sh", "arguments": "{\"cmd\":\"ls\"}"},
                {"type": "function_call", "call_id": "c2", "name": "close", "namespace": "agents", "arguments": "{}"},
                {"type": "custom_tool_call", "call_id": "c3", "name": "apply_patch", "input": "*** Begin"},
                {"type": "function_call_output", "call_id": "c1", "output": "a.txt"},
                {"type": "function_call_output", "call_id": "c2", "output": [{"type": "input_text", "text": "closed"}]},
                {"type": "custom_tool_call_output", "call_id": "c3", "output": "ok"},
                {"type": "message", "role": "developer", "content": "Hurry."}
              ]
            }
            """);

        JsonNode.DeepEquals(sent["messages"], JsonNode.Parse("""
            [
              {"role": "system", "content": "Be brief.\n\nBe kind."},
              {"role": "user", "content": "one\ntwo"},
              {"role": "user", "content": [{"type": "text", "text": "see"}, {"type": "image_url", "image_url": {"url": "data:image/png;base64,AA"}}]},
              {"role": "assistant", "content": "I look.", "reasoning_content": "hm", "tool_calls": [
                {"id": "c1", "type": "function", "function": {"name": "sh", "arguments": "{\"cmd\":\"ls\"}"}},
                {"id": "c2", "type": "function", "function": {"name": "agents__close", "arguments": "{}"}},
                {"id": "c3", "type": "function", "function": {"name": "apply_patch", "arguments": "{\"input\":\"*** Begin\"}"}}]},
              {"role": "tool", "content": "a.txt", "tool_call_id": "c1"},
              {"role": "tool", "content": "closed", "tool_call_id": "c2"},
              {"role": "tool", "content": "ok", "tool_call_id": "c3"},
              {"role": "user", "content": "Hurry."}
            ]
            """)).Should().BeTrue(sent["messages"]!.ToJsonString());
        exchange.Overruled.Should().BeEmpty();
        (exchange.Path, exchange.Status).Should().Be(("/v1/responses", 200));
        ((string?)exchange.Request!["instructions"]).Should().Be("Be brief.");
    }

    [Fact]
    public async Task Tools_become_functions_and_those_of_the_API_itself_are_dropped()
    {
        var (sent, exchange) = await TranslateAsync("""
            {
              "input": "go",
              "tools": [
                {"type": "function", "name": "sh", "description": "runs", "strict": false, "parameters": {"type": "object", "properties": {"cmd": {"type": "string"}}}},
                {"type": "custom", "name": "apply_patch", "description": "patches", "format": {"type": "grammar", "syntax": "lark", "definition": "start: x"}},
                {"type": "namespace", "name": "agents", "tools": [{"type": "function", "name": "close"}]},
                {"type": "function", "name": "sh", "description": "again"},
                {"type": "web_search"}, {"type": 7}, "odd"
              ],
              "tool_choice": {"type": "custom", "name": "apply_patch"},
              "parallel_tool_calls": true
            }
            """);

        var functions = sent["tools"]!.AsArray().Select(tool => tool!["function"]!).ToList();
        functions.Select(function => (string?)function["name"]).Should().Equal("sh", "apply_patch", "agents__close");
        functions[0]["strict"].Should().BeNull();
        ((string?)functions[1]["description"]).Should().Contain("start: x");
        functions[1]["parameters"]!["properties"]!.AsObject().Select(property => property.Key).Should().Equal("input");
        ((string?)sent["tool_choice"]!["function"]!["name"]).Should().Be("apply_patch");
        ((bool?)sent["parallel_tool_calls"]).Should().BeTrue();
        exchange.Overruled.Should().BeEquivalentTo("tools.web_search", "tools.unknown");
    }

    [Fact]
    public async Task Tools_may_be_declared_inside_the_conversation()
    {
        var (sent, exchange) = await TranslateAsync("""
            {"input": [{"type": "additional_tools", "role": "developer", "tools": [{"type": "function", "name": "sh"}, {"type": "web_search"}, 5]},
                       {"role": "user", "content": "go"}]}
            """);

        ((string?)sent["tools"]![0]!["function"]!["name"]).Should().Be("sh");
        sent["messages"]!.AsArray().Should().ContainSingle();
        exchange.Overruled.Should().Equal("tools.web_search");
    }

    [Fact]
    public async Task Sampling_is_the_profiles_here_too()
    {
        var (sent, exchange) = await TranslateAsync("""
            {
              "input": "go", "temperature": 1.9, "max_output_tokens": 5, "reasoning": {"effort": "high"}, "store": false, "metadata": null,
              "text": {"verbosity": "low", "format": {"type": "json_schema", "name": "n", "schema": {"type": "object"}}}, "tool_choice": "auto"
            }
            """);

        sent.Select(field => field.Key).Should()
            .BeEquivalentTo("model", "stream", "messages", "response_format", "temperature", "top_p", "seed");
        ((double?)sent["temperature"]).Should().Be(0.2);
        ((string?)sent["response_format"]!["json_schema"]!["name"]).Should().Be("n");
        exchange.Overruled.Should().BeEquivalentTo("temperature", "max_output_tokens", "reasoning", "store", "text.verbosity");
    }

    [Fact]
    public async Task What_has_no_counterpart_is_left_out_and_on_record()
    {
        var (sent, exchange) = await TranslateAsync("""
            {
              "input": [
                {"type": "web_search_call", "id": "x"}, {"type": ""}, {"type": "message"}, 5, null,
                {"type": "message", "role": "user", "content": [{"type": "input_file"}, {"type": "input_text", "text": 5}, 3]},
                {"type": "function_call", "call_id": 3, "name": [], "arguments": {}}, {"type": "function_call_output", "output": 7},
                {"type": "reasoning", "content": {}, "summary": 3}
              ],
              "tools": {}, "text": []
            }
            """);

        sent["messages"]!.AsArray().Select(message => (string?)message!["role"]).Should().Equal("user", "user", "assistant", "tool");
        exchange.Overruled.Should().BeEquivalentTo("input.web_search_call", "input.unknown", "input.content.input_file", "input.content.input_text");
    }

    [Theory]
    [InlineData("""{"model":"test-model"}""", 400)]
    [InlineData("""{"model":"test-model","input":[]}""", 400)]
    [InlineData("""{"model":"test-model","input":7}""", 400)]
    [InlineData("""{"model":"test-model","input":[{"type":"computer_call"}]}""", 400)]
    [InlineData("""{"model":"test-model","input":"x","previous_response_id":"resp_1"}""", 400)]
    [InlineData("""{"input":"x"}""", 400)]
    [InlineData("""{"model":"gpt-5","input":"x"}""", 404)]
    [InlineData("[", 400)]
    public async Task A_bad_request_gets_an_OpenAI_error_and_costs_no_turn(string body, int status)
    {
        using var session = fixture.Open();

        using var response = await fixture.SendAsync(session.BaseUrl + ResponsesPath, session.Key, body);

        ((int)response.StatusCode).Should().Be(status);
        session.Turns.Should().Be(0);
        session.Exchanges.Should().ContainSingle().Which.Path.Should().Be("/v1/responses");
    }

    [Fact]
    public async Task The_turn_budget_is_one_over_both_protocols()
    {
        using var session = fixture.Open(maxTurns: 1);
        await fixture.PostAsync(session, Request());

        var (status, body) = await fixture.PostAsync(session, JsonNode.Parse("""{"model":"test-model","input":"x"}""")!, ResponsesPath);

        status.Should().Be(400);
        ((string?)body["error"]!["code"]).Should().Be("turn_budget_exhausted");
    }

    private async Task<(JsonObject Sent, Exchange Exchange)> TranslateAsync(string request)
    {
        var backend = new RecordingBackend();
        using var session = fixture.Open(backend);
        var body = JsonNode.Parse(request)!;
        body["model"] = "test-model";
        var (status, reply) = await fixture.PostAsync(session, body, ResponsesPath);
        status.Should().Be(200, reply.ToJsonString());
        return (backend.Requests.Should().ContainSingle().Which, session.Exchanges.Should().ContainSingle().Which);
    }
}
