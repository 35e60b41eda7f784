using CodingAgentBench.Sandbox.Services;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Services;

public sealed class LiteLlmFilesTests : IDisposable
{
    private static readonly RepositoryRoot Real = RepositoryRoot.Find(AppContext.BaseDirectory, null);

    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void The_image_is_named_by_digest() =>
        LiteLlmImage.Read(Real).Reference.Should().MatchRegex("^ghcr\\.io/berriai/litellm@sha256:[0-9a-f]{64}$");

    [Fact]
    public void A_tag_is_no_digest()
    {
        _repository.Write("docker/litellm/image.yaml", "version: 1\nimage: ghcr.io/berriai/litellm:main-latest\n");

        var read = () => LiteLlmImage.Read(_repository.Root);

        read.Should().Throw<InvalidManifestException>().WithMessage("docker/litellm/image.yaml:2: `image: ghcr.io/berriai/litellm:main-latest` is not an image by its digest*");
    }

    [Fact]
    public void An_endpoint_belongs_to_the_provider_before_its_colon()
    {
        var table = ProviderTable.Read(Real);

        table.Of("nim:meta/llama-3.3-70b-instruct").Should().Be(
            new ModelProvider("nim", "nvidia_nim", "https://integrate.api.nvidia.com/v1", "NVIDIA_NIM_API_KEY", 30));
        new[] { "control:oracle", "nimble:x", "nim", null }.Select(table.Of).Should().OnlyContain(provider => provider == null);
    }

    [Fact]
    public void All_that_is_wrong_in_the_table_is_said_at_once()
    {
        _repository.Write("docker/litellm/providers.yaml", "providers:\n  - {name: nim, litellm: nvidia_nim, api_base: nvidia.com, key: nvapi-123, requests: 30}\n");

        var read = () => ProviderTable.Read(_repository.Root);

        read.Should().Throw<InvalidManifestException>().Which.Problems.Should().HaveCount(3);
    }

    [Fact]
    public void Without_a_table_there_are_no_providers() => ProviderTable.Read(_repository.Root).Providers.Should().BeEmpty();

    [Fact]
    public void The_command_line_names_the_keys_and_no_file_of_this_machine()
    {
        var arguments = LiteLlmArguments.Of("cab-litellm-1", "sha256:1", ["NVIDIA_NIM_API_KEY"]);

        arguments.Should().ContainInConsecutiveOrder("--env", "NVIDIA_NIM_API_KEY")
            .And.ContainInConsecutiveOrder("--network", "cab-litellm-1").And.ContainInConsecutiveOrder("--publish", "127.0.0.1::4000")
            .And.ContainInConsecutiveOrder("--cap-drop", "ALL").And.NotContain(argument => argument.StartsWith("--mount", StringComparison.Ordinal) || argument == "--volume");
    }
}
