using System.Text;
using System.Text.Json;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;
using YamlDotNet.RepresentationModel;

namespace CodingAgentBench.Sandbox.Tests.Tuis;

/// <summary>Configuration files with values that try to get out of their quotes.</summary>
public sealed class TuiFileTests : IDisposable
{
    private const string Hostile = "m\"', \"evil\": \"\\\n\r\t\u0001\u0085\u2028 ${key} # {ü🦆}";

    private static readonly SandboxPaths Paths = new("/work", "/home", "/tmp", "/opt/tool");

    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void No_value_breaks_out_of_a_JSON_string()
    {
        using var document = JsonDocument.Parse(Write("a.json", """{"model": "x/${model}", "turns": ${max_turns}}"""));

        document.RootElement.EnumerateObject().Select(property => property.Name).Should().Equal("model", "turns");
        document.RootElement.GetProperty("model").GetString().Should().Be($"x/{Hostile}");
    }

    [Theory]
    [InlineData("a.yaml")]
    [InlineData("a.yml")]
    public void No_value_breaks_out_of_a_YAML_string(string path)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Write(path, "model: \"x/${model}\"\nturns: ${max_turns}\n")));

        var map = (YamlMappingNode)yaml.Documents[0].RootNode;
        map.Children.Should().HaveCount(2);
        map["model"].Should().BeOfType<YamlScalarNode>().Which.Value.Should().Be($"x/{Hostile}");
    }

    [Fact]
    public void No_value_breaks_out_of_a_TOML_string()
    {
        const string Escaped = "m\\u0022\\u0027, \\u0022evil\\u0022: \\u0022\\u005c\\u000a\\u000d\\u0009\\u0001\\u0085\\u2028 ${key} # {ü🦆}";

        Write("a.toml", "model = \"${model}\"\n").Should().Be($"model = \"{Escaped}\"\n");
    }

    [Fact]
    public void Any_other_file_gets_the_value_as_it_is() => Write("prompt.txt", "${model}").Should().Be(Hostile);

    [Theory]
    [InlineData("a.json", """{"model": ${model}}""")]
    [InlineData("a.yaml", "model: ${model}")]
    [InlineData("a.toml", "model = '${model}'")]
    [InlineData("a.json", """{"a": "said \"hi\"", "model": ${model}}""")]
    public void A_placeholder_without_double_quotes_is_an_error(string path, string content)
    {
        Read(path, content, out var problems).Should().BeNull();

        problems.Should().ContainSingle().Which.Message.Should().Be(
            $"`${{model}}` in {path} needs double quotes around it, so that no value can break out of them");
    }

    private string Write(string path, string content)
    {
        var tui = Read(path, content, out var problems);
        problems.Should().BeEmpty();
        var files = new TuiInvocation("http://host/v1", "key-1", Hostile, 5, "").Files(tui!, Paths);
        return Encoding.UTF8.GetString(files.Find(path)!.Content.Span);
    }

    private TuiDefinition? Read(string path, string content, out List<Problem> problems)
    {
        _repository.Write("docker/fake/tui.yaml", $$"""
            {name: fake, title: Fake, upstream: here, licence: MIT, version: "1", proof: proven, engines: [process], protocols: [responses],
             command: [fake], behavior_modes: [conv], plugin_stacks: [conv-vanilla],
             files: [{path: {{path}}, content: {{JsonSerializer.Serialize(content)}}}]}
            """);
        return TuiReader.Read(_repository.Root, _repository.Root["docker", "fake"], problems = []);
    }
}
