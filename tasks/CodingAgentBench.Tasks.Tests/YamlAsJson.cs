using YamlDotNet.Serialization;

namespace CodingAgentBench.Tasks.Tests;

/// <summary>YAML as an editor's schema check sees it: scalars typed by YAML's core schema.</summary>
internal static class YamlAsJson
{
    public static string Convert(string yaml)
    {
        var value = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(yaml);
        return new SerializerBuilder().JsonCompatible().Build().Serialize(value);
    }
}
