using System.Text.RegularExpressions;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>The public image that `docker/base/Dockerfile` is built on.</summary>
public static partial class PublicBase
{
    /// <returns>Its digest in the registry, `sha256:…`.</returns>
    /// <exception cref="InvalidManifestException">The Dockerfile pins no image by digest.</exception>
    public static string Digest(RepositoryRoot root)
    {
        var file = root["docker", ImageInputs.Base, "Dockerfile"];
        var pinned = File.Exists(file) ? Pinned().Match(File.ReadAllText(file)) : Match.Empty;
        return pinned.Success
            ? pinned.Groups["digest"].Value
            : throw new InvalidManifestException([new(root.Relative(file), 0, "it must pin a public image: `ARG DEBIAN=docker.io/library/debian:…@sha256:…`")]);
    }

    [GeneratedRegex(@"^(ARG\s+\w+=|FROM\s+)\S+@(?<digest>sha256:[0-9a-f]{64})\b", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Pinned();
}
