using CodingAgentBench.Site.Content;

namespace CodingAgentBench.Site.Pictures;

/// <summary>What the pictures of a lane show: of one model, or pooled over its models where that means something.</summary>
public sealed record PictureSet
{
    /// <param name="model">Null: all models of the lane.</param>
    internal static PictureSet Of(SiteContent content, string lane, string? model)
    {
        _ = (content, lane, model);
        return new();
    }
}
