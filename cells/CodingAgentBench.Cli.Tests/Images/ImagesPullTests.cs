using System.Text.Json;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Tests.Images;

public sealed class ImagesPullTests : IDisposable
{
    private const string Digest = "sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    private const string Published = $"registry.example/bench/base@{Digest}";

    private readonly CliProgram _program = new();
    private readonly string _inputs;

    public ImagesPullTests()
    {
        _inputs = ImageInputs.Of(_program.Root, "base");
        _program.Docker.Answer("pull", "");
        _program.Docker.Answer("tag", "");
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Nothing_is_published_yet()
    {
        await _program.RunAsync("images", "lock");

        var (exitCode, _, error) = await _program.RunAsync("images", "pull");

        exitCode.Should().Be(1);
        error.Should().Contain("nothing is published yet");
        _program.Docker.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task A_published_image_is_fetched_by_its_digest_and_gets_the_tags_of_a_built_one()
    {
        Publish();
        Came(Published, _inputs);

        var (exitCode, output, error) = await _program.RunAsync("images", "pull");

        (exitCode, output, error).Should().Be((0, "base: sha256:77\n", ""));
        _program.Docker.Asked.Should().Equal(
            $"pull --quiet {Published}",
            $"image inspect --format [{{{{json .Id}}}},{{{{json .RepoDigests}}}},{{{{json .Config.Labels}}}}] {Published}",
            $"tag sha256:77 {ImageInputs.Reference("base", _inputs)}",
            "tag sha256:77 codingagentbench/base:local");
    }

    [Theory]
    [InlineData("registry.example/bench/base@sha256:bbbb", null, "does not have the locked digest")]
    [InlineData(Published, "\e[31mother", "was built from \\x1b[31mother, the lock expects")]
    public async Task An_image_that_is_not_the_locked_one_gets_no_tag(string digest, string? inputs, string complaint)
    {
        Publish();
        Came(digest, inputs ?? _inputs);

        var (exitCode, _, error) = await _program.RunAsync("images", "pull");

        exitCode.Should().Be(1);
        error.Should().Contain(complaint).And.NotContain("\e");
        _program.Docker.Asked.Should().NotContain(asked => asked.StartsWith("tag", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_registry_that_refuses_is_quoted()
    {
        Publish();
        _program.Docker.Answer("pull", "", "denied: \e[5mno\n", 1);

        var (exitCode, _, error) = await _program.RunAsync("images", "pull");

        (exitCode, error).Should().Be((1, $"base: could not pull {Published}: denied: \\x1b[5mno\n"));
    }

    private void Publish() => new ImageLock("registry.example/bench", new() { ["base"] = new(_inputs, null, CliProgram.Debian, Digest) }).Write(_program.Root);

    private void Came(string digest, string inputs) => _program.Docker.Answer("image inspect",
        JsonSerializer.Serialize(new object[] { "sha256:77", new[] { digest }, new Dictionary<string, string> { [ImageInputs.Label] = inputs } }));
}
