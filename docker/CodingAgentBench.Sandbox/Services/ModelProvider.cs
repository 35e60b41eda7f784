namespace CodingAgentBench.Sandbox.Services;

/// <summary>Who serves models, as `docker/litellm/providers.yaml` declares it.</summary>
/// <param name="Name">What precedes the colon of an endpoint id: `nim`.</param>
/// <param name="LiteLlmName">What precedes the slash of a model in LiteLLM: `nvidia_nim`.</param>
/// <param name="KeyVariable">The environment variable that holds the user's key.</param>
/// <param name="RequestsPerMinute">How many calls it can be asked for; null when nothing is known.</param>
public sealed record ModelProvider(string Name, string LiteLlmName, string ApiBase, string KeyVariable, int? RequestsPerMinute);
