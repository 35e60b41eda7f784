using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>The LiteLLM proxy of `docker/litellm`, where there is such a folder.</summary>
internal sealed class LiteLlmCheck(RepositoryRoot root, EngineProbe probe) : ICheck
{
    private const string Name = "litellm";

    public string Subject => Name;

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(root["docker", Name]))
            return [];
        return (await probe.Runtime).Runtime is { } runtime && await runtime.FindImageAsync(ImageInputs.Newest(Name), cancellation) is not null
            ? [new(Subject, Level.Ok, "its image is here")]
            : [new(Subject, Level.Warning, "its image is not here; an endpoint of your own does without it")];
    }
}
