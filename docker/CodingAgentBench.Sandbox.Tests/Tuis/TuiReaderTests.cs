using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Tuis;

public sealed class TuiReaderTests : IDisposable
{
    private const string Valid = """
        name: fake
        title: Fake
        upstream: https://example.org
        licence: MIT
        version: "1.0"
        proof: proven
        engines: [process]
        protocols: [chat-completions]
        command: [fake, --model, "${model}", "${prompt}"]
        environment:
          FAKE_KEY: "${key}"
        files:
          - path: .config/fake.json
            content: '{"url": "${endpoint}"}'
        behavior_modes: [conv]
        plugin_stacks: [conv-vanilla]
        state_paths: [".fake/**"]
        error_patterns:
          - contains: quota exceeded
            reason: out of quota
        usage:
          format: json-lines
          combine: sum
          prompt: usage.input + usage.cached
          completion: usage.output

        """;

    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void A_declaration_becomes_a_command_an_environment_and_files()
    {
        var tui = Read(Valid, out var problems)!;
        problems.Should().BeEmpty();
        var invocation = new TuiInvocation("http://host/v1", "key-1", "model-1", 5, "say ${key}; $(rm -rf /)");
        var paths = new SandboxPaths("/work", "/home", "/tmp", "/opt/tool");

        var command = invocation.Command(tui, paths);

        command.Arguments.Should().Equal("fake", "--model", "model-1", "say ${key}; $(rm -rf /)");
        command.Environment.Should().Contain("FAKE_KEY", "key-1");
        System.Text.Encoding.UTF8.GetString(invocation.Files(tui, paths).Find(".config/fake.json")!.Content.Span).Should().Be("{\"url\": \"http://host/v1\"}");
    }

    [Fact]
    public void All_errors_come_at_once()
    {
        Read(
            Valid.Replace("${model}", "${modle}", StringComparison.Ordinal)
                .Replace("proof: proven", "proof: proved", StringComparison.Ordinal)
                .Replace(".config/fake.json", "../../etc/passwd", StringComparison.Ordinal)
                .Replace("name: fake", "name: Fake", StringComparison.Ordinal)
                .Replace("licence: MIT", "license: MIT", StringComparison.Ordinal),
            out var problems).Should().BeNull();

        problems.Select(problem => problem.Message).Should().Contain(
            "unknown placeholder `${modle}`; did you mean `model`?",
            "`proof: proved` is not one of planned, unproven, proven; did you mean `proven`?",
            "`../../etc/passwd` points outside of the workdir; remove `..`",
            "unknown field `license`; did you mean `licence`?",
            "`licence` is missing");
        problems.Should().OnlyContain(problem => problem.File == "docker/fake/tui.yaml");
    }

    [Fact]
    public void Usage_is_read_with_its_own_errors()
    {
        Read(Valid, out _)!.Usage.Should().Be(new TuiUsage(TuiUsageFormat.JsonLines, TuiUsageCombine.Sum, "usage.input + usage.cached", "usage.output"));

        Read(
            Valid.Replace("format: json-lines", "format: json-line", StringComparison.Ordinal)
                .Replace("combine: sum", "combined: sum", StringComparison.Ordinal)
                .Replace("usage.input + usage.cached", "usage. + usage.cached", StringComparison.Ordinal),
            out var problems).Should().BeNull();

        problems.Select(problem => (problem.Line, problem.Message)).Should().BeEquivalentTo([
            (22, "`format: json-line` is not one of json, json-lines, text; did you mean `json-lines`?"),
            (22, "`combine` is missing"),
            (24, "`usage. + usage.cached` is not a dotted path, nor several joined by ` + `, e.g. `usage.input + usage.cached`"),
            (23, "unknown field `combined`; did you mean `combine`?")]);
    }

    [Theory]
    [InlineData("sent")]
    [InlineData("{n}")]
    [InlineData("{n} of {n}")]
    public void A_text_needs_one_place_for_the_number(string template)
    {
        Read(
            Valid.Replace("format: json-lines", "format: text", StringComparison.Ordinal)
                .Replace("usage.input + usage.cached", $"\"{template}\"", StringComparison.Ordinal)
                .Replace("usage.output", "\"{n} out\"", StringComparison.Ordinal),
            out var problems);

        problems.Should().ContainSingle().Which.Message.Should().StartWith($"`{template}` is not a text with one");
    }

    [Fact]
    public void A_folder_with_a_Dockerfile_has_an_image_of_its_own()
    {
        Read(Valid, out _)!.HasImage.Should().BeFalse();

        _repository.Write("docker/fake/Dockerfile", "");

        Read(Valid.Replace("[process]", "[container]", StringComparison.Ordinal), out _)!.HasImage.Should().BeTrue();
    }

    [Fact]
    public void One_with_an_image_does_not_run_outside_of_it()
    {
        _repository.Write("docker/fake/Dockerfile", "");

        Read(Valid, out var problems);

        problems.Should().ContainSingle().Which.Message.Should().StartWith("a TUI with a Dockerfile runs from its image alone");
    }

    [Fact]
    public void A_planned_TUI_needs_no_command()
    {
        var planned = string.Join('\n', Valid.Split('\n').Where(line => !line.StartsWith("command", StringComparison.Ordinal) && !line.StartsWith("version", StringComparison.Ordinal)))
            .Replace("proof: proven", "proof: planned\nproof_note: later", StringComparison.Ordinal);

        Read(planned, out var problems)!.Proof.Should().Be(TuiProof.Planned);
        problems.Should().BeEmpty();
    }

    [Fact]
    public void A_TUI_is_a_folder_and_nothing_else()
    {
        _repository.Write("docker/fake/tui.yaml", Valid);
        _repository.Write("docker/not-a-tui/README.md", "");

        TuiCatalogue.Read(_repository.Root).Tuis.Select(tui => tui.Name).Should().Equal("fake");
    }

    private TuiDefinition? Read(string yaml, out List<Problem> problems)
    {
        _repository.Write("docker/fake/tui.yaml", yaml);
        return TuiReader.Read(_repository.Root, _repository.Root["docker", "fake"], problems = []);
    }
}
