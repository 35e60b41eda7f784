using System.Collections.Concurrent;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Services;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Upstream;

/// <summary>Where the live models of a run are asked for: at the user's own endpoint, or at a LiteLLM proxy that is started once.</summary>
internal sealed class ModelEndpoints : IAsyncDisposable
{
    /// <summary>A model may think for a while, however impatient its user is with failures.</summary>
    private static readonly TimeSpan ShortestSilence = TimeSpan.FromMinutes(2);

    private readonly RepositoryRoot _root;
    private readonly IReadOnlyList<ModelEntry> _roster;
    private readonly HarnessSettings _settings;
    private readonly Func<string, string?> _variable;
    private readonly bool _runsContainers;
    private readonly Lazy<ProviderTable> _providers;
    private readonly ConcurrentDictionary<string, Lazy<RequestLimiter>> _limiters = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _ending = new();
    private readonly Lazy<Task<LiteLlmProxy>> _proxy;

    /// <param name="variable">Reads the environment, for the providers' keys.</param>
    /// <param name="runsContainers">The run's own engine does, so that a proxy is no surprise.</param>
    public ModelEndpoints(
        RepositoryRoot root, IReadOnlyList<ModelEntry> roster, HarnessSettings settings, Func<string, string?> variable, bool runsContainers, TimeProvider time)
    {
        (_root, _roster, _settings, _variable, _runsContainers) = (root, roster, settings, variable, runsContainers);
        _providers = new(() => ProviderTable.Read(root));
        _proxy = new(() => LiteLlmProxy.StartAsync(new(settings.ContainerCli), Launch(), time, _ending.Token));
    }

    /// <summary>Why there is no endpoint for a model, with what would help; null when there may be one.</summary>
    public string? Missing(ModelEntry model)
    {
        var provider = _providers.Value.Of(model.Endpoint);
        if (IsProxied(provider))
            return Secret(provider!) is null ? $"CAB_LITELLM=yes needs a key for {model.Slug}: set {provider!.KeyVariable} (docker/litellm/README.md)" : null;
        if (_settings.BaseUrl is null)
        {
            var proxy = provider is null || _settings.LiteLlm == false ? "" : $", or {provider.KeyVariable} to have a LiteLLM proxy started{(_runsContainers ? "" : " with CAB_LITELLM=yes")}";
            return $"no endpoint for {model.Slug}: set CAB_BASE_URL to an OpenAI-compatible address{proxy} (README, \"Your own endpoint\")";
        }
        return model.EndpointModel is null && _settings.ModelName is null
            ? $"{model.Slug} has no name at the endpoint: set CAB_MODEL to what the endpoint calls it"
            : null;
    }

    /// <summary>How a model that is not <see cref="Missing"/> is asked for. The first call for a model of the proxy starts that.</summary>
    /// <exception cref="SandboxException">The proxy did not start.</exception>
    public async Task<UpstreamOptions> FindAsync(ModelEntry model)
    {
        var provider = _providers.Value.Of(model.Endpoint);
        var options = IsProxied(provider)
            ? await ProxiedAsync(model, provider!)
            : new(_settings.BaseUrl!, _settings.ApiKey, model.EndpointModel ?? _settings.ModelName!, _settings.Patience)
            {
                Limiter = Limiter(_settings.BaseUrl!.AbsoluteUri, null),
            };
        return options with { SilenceLimit = _settings.Patience > ShortestSilence ? _settings.Patience : ShortestSilence };
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        if (_proxy.IsValueCreated)
            await StopAsync(_proxy.Value);
        foreach (var limiter in _limiters.Values)
            limiter.Value.Dispose();
        _ending.Dispose();
    }

    private static async Task StopAsync(Task<LiteLlmProxy> starting)
    {
        try
        {
            await (await starting).DisposeAsync();
        }
        catch (Exception neverReady) when (neverReady is SandboxException or OperationCanceledException)
        {
            // It has been removed, and its cells were told.
        }
    }

    private bool IsProxied(ModelProvider? provider) => provider is not null
        && (_settings.LiteLlm ?? (_settings.BaseUrl is null && _runsContainers && Secret(provider) is not null));

    private string? Secret(ModelProvider provider) => _variable(provider.KeyVariable) is { Length: > 0 } key ? key : null;

    private async Task<UpstreamOptions> ProxiedAsync(ModelEntry model, ModelProvider provider)
    {
        var proxy = await _proxy.Value;
        return new(proxy.BaseUrl, proxy.Key, model.Slug, _settings.Patience)
        {
            Limiter = Limiter(provider.Name, provider.RequestsPerMinute),
            Secrets = [.. Keys().Values],
        };
    }

    private RequestLimiter? Limiter(string endpoint, int? usual) => (_settings.RequestsPerMinute ?? usual) is { } requests
        ? _limiters.GetOrAdd(endpoint, _ => new(() => RequestLimiter.PerMinute(requests))).Value
        : null;

    private LiteLlmLaunch Launch() => new(LiteLlmImage.Read(_root).Reference, LiteLlmConfig.Write(Deployments()), Keys());

    private IEnumerable<LiteLlmDeployment> Deployments() =>
        from model in _roster
        let provider = _providers.Value.Of(model.Endpoint)
        where provider is not null && model.Status != ModelStatus.Retired && Secret(provider) is not null
        select new LiteLlmDeployment(model.Slug, provider, model.EndpointModel!);

    private Dictionary<string, string> Keys() => _providers.Value.Providers
        .Where(provider => Secret(provider) is not null)
        .DistinctBy(provider => provider.KeyVariable)
        .ToDictionary(provider => provider.KeyVariable, provider => Secret(provider)!);
}
