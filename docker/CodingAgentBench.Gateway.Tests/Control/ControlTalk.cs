using System.Text.Json.Nodes;
using CodingAgentBench.Gateway.Control;

namespace CodingAgentBench.Gateway.Tests.Control;

/// <summary>Asks a control model directly, as the gateway would.</summary>
internal static class ControlTalk
{
    public static async Task<(string Content, string? Id, string? Tool, JsonObject Arguments)> AskAsync(ControlPlan plan, JsonObject request)
    {
        request["model"] = "m";
        await using var answer = await new ControlBackend(plan).AnswerAsync(request, null!, TestContext.Current.CancellationToken);
        var message = (await JsonNode.ParseAsync(answer.Body))!["choices"]![0]!["message"]!;
        var call = message["tool_calls"]?[0];
        return (
            (string)message["content"]!,
            (string?)call?["id"],
            (string?)call?["function"]!["name"],
            call is null ? [] : JsonNode.Parse((string)call["function"]!["arguments"]!)!.AsObject());
    }

    /// <summary>Plays a CLI whose tools all answer with the same words, to the end.</summary>
    public static async Task<(IReadOnlyList<(string Tool, JsonObject Arguments)> Calls, string LastWords)> PlayAsync(
        ControlPlan plan, string tools, string result = "ok", string system = "You are an agent.")
    {
        var calls = new List<(string, JsonObject)>();
        var request = Request(tools, system);
        while (true)
        {
            var (content, id, tool, arguments) = await AskAsync(plan, request);
            if (tool is null)
                return (calls, content);
            calls.Add((tool, arguments));
            request["messages"]!.AsArray().Add(new JsonObject { ["role"] = "tool", ["tool_call_id"] = id, ["content"] = result });
        }
    }

    public static JsonObject Request(string? tools, string system = "You are an agent.", params string[] messages)
    {
        var request = new JsonObject
        {
            ["messages"] = new JsonArray([
                new JsonObject { ["role"] = "system", ["content"] = system },
                new JsonObject { ["role"] = "user", ["content"] = "do it" },
                .. messages.Select(message => JsonNode.Parse(message))]),
        };
        if (tools is not null)
            request["tools"] = JsonNode.Parse(tools);
        return request;
    }

    /// <summary>Declarations of tools: `name(param:type,param!:type)`; `!` is required, no type is `string`.</summary>
    public static string Tools(params string[] declarations) => new JsonArray([.. declarations.Select(Declare)]).ToJsonString();

    private static JsonNode Declare(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        var parameters = text[(open + 1)..^1].Split(',').Select(part => part.Split(':')).ToList();
        return new JsonObject
        {
            ["type"] = "function",
            ["function"] = new JsonObject
            {
                ["name"] = text[..open],
                ["parameters"] = new JsonObject
                {
                    ["type"] = "object",
                    ["properties"] = new JsonObject(parameters.Select(part => KeyValuePair.Create<string, JsonNode?>(
                        part[0].TrimEnd('!'), new JsonObject { ["type"] = part.Length > 1 ? part[1] : "string" }))),
                    ["required"] = new JsonArray([.. parameters.Where(part => part[0].EndsWith('!')).Select(part => (JsonNode)part[0].TrimEnd('!'))]),
                },
            },
        };
    }
}
