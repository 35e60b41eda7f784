using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Services;

/// <summary>`docker/litellm/providers.yaml`.</summary>
public sealed record ProviderTable(IReadOnlyList<ModelProvider> Providers)
{
    private const int MaximumRequestsPerMinute = 100_000;

    /// <summary>Empty when there is no such file.</summary>
    /// <exception cref="InvalidManifestException">It is not what it should be.</exception>
    public static ProviderTable Read(RepositoryRoot root)
    {
        var path = root["docker", "litellm", "providers.yaml"];
        if (!File.Exists(path))
            return new([]);
        var problems = new List<Problem>();
        return ManifestMap.Read(root, path, problems, map => new ProviderTable([.. map.Maps("providers").Select(Provider)]))
            ?? throw new InvalidManifestException(problems);
    }

    /// <summary>Who serves an endpoint like `nim:meta/llama-3.3-70b-instruct`; null when it is nobody of this table.</summary>
    public ModelProvider? Of(string? endpoint) =>
        Providers.FirstOrDefault(provider => endpoint?.StartsWith($"{provider.Name}:", StringComparison.Ordinal) == true);

    private static ModelProvider Provider(ManifestMap entry)
    {
        var provider = new ModelProvider(
            entry.Text("name", "^[a-z0-9-]+$", "a name of lower-case letters, digits and dashes"),
            entry.Text("litellm", "^[a-z0-9_]+$", "LiteLLM's name of a provider, like nvidia_nim"),
            entry.Text("api_base", "^https?://[^\\s\"]+$", "an http(s) address"),
            entry.Text("key", "^[A-Z][A-Z0-9_]*$", "the name of an environment variable"),
            entry.Has("requests_per_minute") ? entry.Integer("requests_per_minute", 1, MaximumRequestsPerMinute) : null);
        entry.NothingElse();
        return provider;
    }
}
