using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Results.Rows;

/// <summary>`pass`, `fail`, `timeout`, `agent_error`, `incompatible`, `infra`.</summary>
public sealed class OutcomeConverter() : JsonStringEnumConverter<Outcome>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false);
