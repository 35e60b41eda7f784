using CodingAgentBench.Sandbox.Services;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Services;

public sealed class LiteLlmConfigTests
{
    private static readonly ModelProvider Nim = new("nim", "nvidia_nim", "https://integrate.api.nvidia.com/v1", "NVIDIA_NIM_API_KEY", 30);

    private static readonly LiteLlmDeployment[] Deployments =
    [
        new("llama-3.3-70b", Nim, "meta/llama-3.3-70b-instruct"),
        new("glm-5.1", Nim, "z-ai/glm-5.1"),
    ];

    [Fact]
    public void One_deployment_per_model() => Snapshot.Verify(LiteLlmConfig.Write(Deployments), "yaml");

    [Fact]
    public void The_order_of_the_models_changes_no_byte() =>
        LiteLlmConfig.Write(Deployments.Reverse()).Should().Be(LiteLlmConfig.Write(Deployments));
}
