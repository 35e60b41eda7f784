using CodingAgentBench.Harness.Running;
using CodingAgentBench.Sandbox.Services;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>The LiteLLM proxy of `docker/litellm`, where there is such a folder: its image, and the keys of the providers.</summary>
/// <param name="variable">Reads the environment.</param>
internal sealed class LiteLlmCheck(RepositoryRoot root, HarnessSettings settings, Func<string, string?> variable, EngineProbe probe) : ICheck
{
    public string Subject => "litellm";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(root["docker", Subject]))
            return [];
        var image = LiteLlmImage.Read(root);
        var variables = ProviderTable.Read(root).Providers.Select(provider => provider.KeyVariable).Distinct(StringComparer.Ordinal).ToList();
        var keys = variables.Where(name => !string.IsNullOrEmpty(variable(name))).ToList();
        var isHere = (await probe.Runtime).Runtime is { } runtime && await runtime.FindImageAsync(image.Reference, cancellation) is not null;
        var isWanted = settings.LiteLlm ?? (settings.BaseUrl is null && keys.Count > 0);
        if (!isHere)
            return [new(Subject, isWanted ? Level.Missing : Level.Warning, $"the image of {image.Version} is not here; an endpoint of your own does without it", $"docker pull {image.Reference}")];
        return keys.Count > 0
            ? [new(Subject, Level.Ok, $"the image of {image.Version} is here, and {string.Join(", ", keys)} is set")]
            : [new(Subject, isWanted ? Level.Missing : Level.Warning, $"the image of {image.Version} is here, but no provider's key", $"export {variables.FirstOrDefault()}=…")];
    }
}
