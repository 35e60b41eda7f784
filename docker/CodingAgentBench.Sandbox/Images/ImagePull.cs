using System.Text.Json;
using CodingAgentBench.Sandbox.Containers.Cli;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>Fetches published images, each by the digest that the lock has for it, and gives them the tags of built ones.</summary>
public sealed class ImagePull(ContainerCli cli, string repository)
{
    /// <summary>Ends with the image in place.</summary>
    /// <returns>The id of the image.</returns>
    /// <exception cref="SandboxException">It cannot be had, or is not what the lock expects.</exception>
    public async Task<string> RunAsync(string name, ImageLockEntry entry, CancellationToken cancellation)
    {
        var published = $"{repository}/{name}@{entry.Digest}";
        (await cli.RunAsync(["pull", "--quiet", published], Timeout.InfiniteTimeSpan, cancellation)).Required($"pull {published}");
        var inspected = await cli.RunAsync(
            ["image", "inspect", "--format", "[{{json .Id}},{{json .RepoDigests}},{{json .Config.Labels}}]", published], cancellation);
        var id = Verify(name, entry, inspected.Required($"look at {published}"));
        foreach (var tag in new[] { ImageInputs.Reference(name, entry.Inputs), ImageInputs.Newest(name) })
            (await cli.RunAsync(["tag", id, tag], cancellation)).Required($"tag {name}");
        return id;
    }

    private static string Verify(string name, ImageLockEntry entry, string inspected)
    {
        using var document = JsonDocument.Parse(inspected);
        var (id, digests, labels) = (document.RootElement[0], document.RootElement[1], document.RootElement[2]);
        if (digests.ValueKind != JsonValueKind.Array || !digests.EnumerateArray().Any(digest => digest.GetString()!.EndsWith($"@{entry.Digest}", StringComparison.Ordinal)))
            throw new SandboxException($"what came for {name} does not have the locked digest {entry.Digest}");
        var inputs = labels.ValueKind == JsonValueKind.Object && labels.TryGetProperty(ImageInputs.Label, out var label) ? label.GetString() : null;
        return inputs == entry.Inputs
            ? id.GetString()!
            : throw new SandboxException($"the published image of {name} was built from {inputs ?? "unknown inputs"}, the lock expects {entry.Inputs}");
    }
}
