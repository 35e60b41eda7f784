namespace CodingAgentBench.Site.Rendering;

/// <summary>A file of the site that is no page.</summary>
/// <param name="Open">Read once, by any thread.</param>
public sealed record SiteFile(string Address, Func<Stream> Open)
{
    public SiteFile(string address, Func<byte[]> content)
        : this(address, () => new MemoryStream(content(), writable: false))
    {
    }
}
