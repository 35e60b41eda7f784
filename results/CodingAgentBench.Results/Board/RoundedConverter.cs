using System.Text.Json;
using System.Text.Json.Serialization;

namespace CodingAgentBench.Results.Board;

/// <summary>Six digits behind the point: more than any of these numbers is good for, and fewer than machines differ in.</summary>
public sealed class RoundedConverter : JsonConverter<double>
{
    private const int Digits = 6;

    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

    // Adding zero makes a zero of a negative one.
    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(Math.Round(value, Digits) + 0.0);
}
