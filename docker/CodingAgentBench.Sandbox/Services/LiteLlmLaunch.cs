namespace CodingAgentBench.Sandbox.Services;

/// <summary>What a proxy is started with.</summary>
/// <param name="Config">See <see cref="LiteLlmConfig"/>.</param>
/// <param name="Keys">The providers' keys, by the name of their environment variable.</param>
public sealed record LiteLlmLaunch(string Image, string Config, IReadOnlyDictionary<string, string> Keys)
{
    /// <summary>How long it may take until it is ready.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Leaves the keys out.</summary>
    public override string ToString() => Image;
}
