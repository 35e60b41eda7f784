using System.Net.ServerSentEvents;
using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>The numbered events of one response, until they are sent.</summary>
internal sealed class ResponseEvents
{
    private List<SseItem<string>> _waiting = [];
    private int _number;

    public void Add(string type, JsonObject fields)
    {
        fields.Insert(0, "type", type);
        fields.Insert(1, "sequence_number", _number++);
        _waiting.Add(new(fields.ToJsonString(), type));
    }

    public IReadOnlyList<SseItem<string>> Take()
    {
        var taken = _waiting;
        _waiting = [];
        return taken;
    }
}
