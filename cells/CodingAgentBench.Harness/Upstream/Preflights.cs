using System.Collections.Concurrent;
using CodingAgentBench.Gateway;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Harness.Matrix;

namespace CodingAgentBench.Harness.Upstream;

/// <summary>Tries every model once per run, with the sampling of its cells, when the first of them is about to run.</summary>
internal sealed class Preflights(Func<ModelEndpoints> endpoints, Func<Task<ModelGateway>> gateway, TimeProvider time)
{
    /// <summary>How long a call may wait for a throttled or failing endpoint; a cell may wait longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Model, string Sampling), Lazy<Task<string?>>> _troubles = new();

    /// <summary>Why the cells of a model are not worth running now; null when they are.</summary>
    public Task<string?> TroubleAsync(Cell cell) =>
        _troubles.GetOrAdd((cell.Model.Slug, cell.Sampling.Name), _ => new(() => TryAsync(cell.Model, cell.Sampling))).Value;

    private async Task<string?> TryAsync(ModelEntry model, SamplingProfile sampling)
    {
        var options = await endpoints().FindAsync(model);
        using var backend = new UpstreamBackend(options with { Patience = options.Patience < Patience ? options.Patience : Patience }, time);
        using var session = (await gateway()).Open(new(model.Slug, Preflight.MaxTurns, sampling, backend));
        using var preflight = new Preflight(session);
        return await preflight.TroubleAsync(CancellationToken.None) is { } trouble
            ? $"{model.Slug} failed its preflight: {trouble} (CAB_PREFLIGHT=no runs its cells all the same)"
            : null;
    }
}
