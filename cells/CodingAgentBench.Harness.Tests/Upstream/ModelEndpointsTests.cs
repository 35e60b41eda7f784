using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Harness.Upstream;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Upstream;

/// <summary>Which way a model is asked for. A model that goes through the proxy would start it, so only the reasons are looked at there.</summary>
public sealed class ModelEndpointsTests
{
    private static readonly ModelEntry Llama = new("llama-3.3-70b", Lanes.Live, "nim:meta/llama-3.3-70b-instruct", null, null, null, null, ModelStatus.Current, 1);
    private static readonly ModelEntry Local = new("local", Lanes.Live, null, null, null, null, null, ModelStatus.Held, 1);

    private readonly Dictionary<string, string> _variables = [];

    [Theory]
    [InlineData(true, "or NVIDIA_NIM_API_KEY to have a LiteLLM proxy started (README")]
    [InlineData(false, "or NVIDIA_NIM_API_KEY to have a LiteLLM proxy started with CAB_LITELLM=yes (README")]
    public async Task Without_anything_set_both_ways_are_named(bool runsContainers, string help)
    {
        await using var endpoints = Endpoints(runsContainers);

        endpoints.Missing(Llama).Should().StartWith("no endpoint for llama-3.3-70b: set CAB_BASE_URL").And.Contain(help);
        endpoints.Missing(Local).Should().StartWith("no endpoint for local: set CAB_BASE_URL").And.NotContain("LiteLLM");
    }

    [Theory]
    [InlineData(true, null, null)]
    [InlineData(false, null, "no endpoint")]
    [InlineData(true, "no", "no endpoint")]
    [InlineData(false, "yes", null)]
    public async Task A_key_is_enough_where_the_engine_runs_containers(bool runsContainers, string? liteLlm, string? missing)
    {
        _variables["NVIDIA_NIM_API_KEY"] = "nvapi-x";
        if (liteLlm is not null)
            _variables["CAB_LITELLM"] = liteLlm;
        await using var endpoints = Endpoints(runsContainers);

        var reason = endpoints.Missing(Llama);

        (reason is null).Should().Be(missing is null);
        (reason ?? "").Should().StartWith(missing ?? "");
    }

    [Fact]
    public async Task A_proxy_that_is_asked_for_needs_a_key()
    {
        _variables["CAB_LITELLM"] = "yes";
        await using var endpoints = Endpoints();

        endpoints.Missing(Llama).Should().StartWith("CAB_LITELLM=yes needs a key for llama-3.3-70b: set NVIDIA_NIM_API_KEY");
    }

    [Fact]
    public async Task The_users_own_endpoint_comes_first_and_has_no_limit_of_ours()
    {
        (_variables["CAB_BASE_URL"], _variables["NVIDIA_NIM_API_KEY"]) = ("http://localhost:1/v1", "nvapi-x");
        await using var endpoints = Endpoints();

        var options = await endpoints.FindAsync(Llama);

        options.Should().BeEquivalentTo(new UpstreamOptions(new("http://localhost:1/v1"), null, "meta/llama-3.3-70b-instruct", UpstreamOptions.DefaultPatience));
        endpoints.Missing(Local).Should().Contain("set CAB_MODEL");
    }

    [Fact]
    public async Task All_models_of_an_endpoint_share_one_limit()
    {
        (_variables["CAB_BASE_URL"], _variables["CAB_MODEL"], _variables["CAB_REQUESTS_PER_MINUTE"]) = ("http://localhost:1/v1", "mine", "7");
        await using var endpoints = Endpoints();

        var (one, other) = (await endpoints.FindAsync(Llama), await endpoints.FindAsync(Local));

        one.Limiter.Should().NotBeNull().And.BeSameAs(other.Limiter);
    }

    private ModelEndpoints Endpoints(bool runsContainers = true) => new(
        RepositoryRoot.Find(AppContext.BaseDirectory, null), [Llama, Local], HarnessSettings.Read(_variables.GetValueOrDefault),
        _variables.GetValueOrDefault, runsContainers, RealTime.Provider);
}
