using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Sandbox.Images;

/// <summary>A folder of `docker/` that an image is built from.</summary>
/// <param name="Tui">What runs in it; null for the base.</param>
public sealed record ImageSource(string Name, TuiDefinition? Tui)
{
    /// <summary>It is built unless somebody asks for others: the base, and every TUI that was seen to work.</summary>
    public bool IsDefault => Tui is null or { Proof: TuiProof.Proven };

    /// <summary>The base, then every TUI whose folder has a Dockerfile, in ordinal order of the names.</summary>
    public static IReadOnlyList<ImageSource> All(RepositoryRoot root, TuiCatalogue catalogue) =>
    [
        .. ImageInputs.Exist(root, ImageInputs.Base) ? [new ImageSource(ImageInputs.Base, null)] : Array.Empty<ImageSource>(),
        .. catalogue.Tuis.Where(tui => tui.HasImage).Select(tui => new ImageSource(tui.Name, tui)),
    ];
}
