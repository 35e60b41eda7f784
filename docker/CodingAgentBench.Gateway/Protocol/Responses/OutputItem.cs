using System.Text;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>One item of a response's output, while it is written.</summary>
/// <param name="index">Its place in the output.</param>
internal abstract class OutputItem(string id, int index, ResponseEvents events)
{
    private readonly StringBuilder _text = new();

    protected string Id => id;

    protected string Text => _text.ToString();

    public void Open()
    {
        events.Add("response.output_item.added", new() { ["output_index"] = index, ["item"] = ToJson("in_progress") });
        Opened();
    }

    public void Append(string delta)
    {
        if (delta.Length == 0)
            return;
        _text.Append(delta);
        Appended(delta);
    }

    public JsonObject Close()
    {
        Closing();
        var item = ToJson("completed");
        events.Add("response.output_item.done", new() { ["output_index"] = index, ["item"] = item.DeepClone() });
        return item;
    }

    protected abstract JsonObject ToJson(string status);

    protected virtual void Opened()
    {
    }

    protected abstract void Appended(string delta);

    protected abstract void Closing();

    /// <summary>Adds an event about this item.</summary>
    protected void Tell(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var data = new JsonObject { ["item_id"] = id, ["output_index"] = index };
        foreach (var (name, value) in fields)
            data[name] = value;
        events.Add(type, data);
    }
}
