using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Services;

/// <summary>`docker/litellm/image.yaml`.</summary>
/// <param name="Reference">By digest, never by tag.</param>
public sealed record LiteLlmImage(string Version, string Reference)
{
    /// <exception cref="InvalidManifestException">The file is not what it should be.</exception>
    public static LiteLlmImage Read(RepositoryRoot root)
    {
        var problems = new List<Problem>();
        return ManifestMap.Read(root, root["docker", "litellm", "image.yaml"], problems, map => new LiteLlmImage(
                map.Text("version"),
                map.Text("image", "^([a-z0-9][a-z0-9./:_-]*@)?sha256:[0-9a-f]{64}$", "an image by its digest, like ghcr.io/berriai/litellm@sha256:…")))
            ?? throw new InvalidManifestException(problems);
    }
}
