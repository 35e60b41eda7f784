using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Serving;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>A site that was built into a folder and is served from there.</summary>
internal sealed class ServedSite : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;

    private readonly SiteServer _server;

    private ServedSite(TemporaryFolder folder, SiteServer server) => (_folder, _server) = (folder, server);

    public Uri Address => _server.Address;

    /// <summary>Addresses of all pages, relative to the site; in ordinal order.</summary>
    public IReadOnlyList<string> Pages { get; private init; } = [];

    /// <param name="source">What the content needs on the disk until it is built.</param>
    public static async Task<ServedSite> StartAsync(SiteContent content, IDisposable source)
    {
        using var _ = source;
        var folder = new TemporaryFolder();
        await SiteBuild.WriteAsync(content, folder.Path, CancellationToken.None);
        var pages = Directory.EnumerateFiles(folder.Path, "index.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder.Path, file)[..^"index.html".Length])
            .Order(StringComparer.Ordinal);
        return new(folder, await SiteServer.StartAsync(folder.Path, 0)) { Pages = [.. pages] };
    }

    /// <summary>Of a kind of page the one that has most to show and the one that has least.</summary>
    public IEnumerable<string> Samples(string kind)
    {
        var bySize = Pages.Where(page => PageKinds.Of(page) == kind)
            .OrderBy(page => new FileInfo(Path.Combine(_folder.Path, page, "index.html")).Length).ThenBy(page => page, StringComparer.Ordinal).ToList();
        bySize.Should().NotBeEmpty($"there are pages of the kind `{kind}`");
        return new[] { bySize[^1], bySize[0] }.Distinct();
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }
}
