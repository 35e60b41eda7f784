using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>The tools of a request, as functions of a chat completion, and the way back from those.</summary>
internal sealed class ToolTable
{
    private readonly Dictionary<string, DeclaredTool> _tools = new(StringComparer.Ordinal);

    public JsonArray Chat { get; } = [];

    /// <summary>Tools that the Responses API runs itself (`web_search`, …) do not exist here.</summary>
    public static ToolTable Read(IEnumerable<JsonObject> tools, ISet<string> overruled)
    {
        var table = new ToolTable();
        foreach (var tool in tools)
        {
            if (tool["type"].AsText() == "namespace" && tool["name"].AsText() is { Length: > 0 } group)
            {
                foreach (var member in tool["tools"].Objects())
                    table.Add(member, group, overruled);
            }
            else
            {
                table.Add(tool, null, overruled);
            }
        }
        return table;
    }

    public static JsonNode? Choice(JsonNode? choice, ISet<string> overruled)
    {
        if (choice is null or JsonValue)
            return choice.AsText() is "auto" or "none" or "required" ? choice!.DeepClone() : null;
        if (choice is JsonObject named && named["type"].AsText() is "function" or "custom" && named["name"].AsText() is { } name)
            return new JsonObject { ["type"] = "function", ["function"] = new JsonObject { ["name"] = name } };
        overruled.Add("tool_choice");
        return null;
    }

    /// <summary>The tool that a call of a function means. A model may invent one; the CLI is the one to say so.</summary>
    public DeclaredTool Find(string chatName) => _tools.GetValueOrDefault(chatName) ?? new(chatName, null, IsCustom: false);

    private void Add(JsonObject tool, string? group, ISet<string> overruled)
    {
        var type = tool["type"].AsText();
        if (type is not ("function" or "custom") || tool["name"].AsText() is not { Length: > 0 } name)
        {
            overruled.Add(Conversation.Unknown("tools", type));
            return;
        }
        var declared = new DeclaredTool(name, group, type == "custom");
        if (!_tools.TryAdd(declared.ChatName, declared))
            return;
        var function = declared.IsCustom ? Custom(tool) : Function(tool);
        function.Insert(0, "name", declared.ChatName);
        Chat.Add(new JsonObject { ["type"] = "function", ["function"] = function });
    }

    private static JsonObject Function(JsonObject tool)
    {
        var function = new JsonObject
        {
            ["description"] = tool["description"].AsText() ?? "",
            ["parameters"] = tool["parameters"] is JsonObject parameters ? parameters.DeepClone() : new JsonObject { ["type"] = "object", ["properties"] = new JsonObject() },
        };
        if (tool["strict"].IsTrue())
            function["strict"] = true;
        return function;
    }

    private static JsonObject Custom(JsonObject tool)
    {
        var description = tool["description"].AsText() ?? "";
        if (tool["format"] is JsonObject format && format["definition"].AsText() is { } grammar)
            description += $"\n\n`{DeclaredTool.Input}` follows this grammar ({format["syntax"].AsText()}):\n{grammar}";
        return new()
        {
            ["description"] = description,
            ["parameters"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject { [DeclaredTool.Input] = new JsonObject { ["type"] = "string" } },
                ["required"] = new JsonArray(DeclaredTool.Input),
                ["additionalProperties"] = false,
            },
        };
    }
}
