using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Built;

/// <summary>A site that was written to the disk, and all of its pages.</summary>
public sealed class BuiltSite : IDisposable
{
    private readonly TemporaryFolder _around = new();

    private BuiltSite(SiteContent content)
    {
        Content = content;
        Folder = Path.Combine(_around.Path, "around", "site");
    }

    public SiteContent Content { get; }

    public string Folder { get; }

    /// <summary>Everything that the build wrote, relative to the site; what it wrote beside the site begins with two dots.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public IReadOnlyList<BuiltPage> Pages { get; private set; } = [];

    public static async Task<BuiltSite> OfAsync(SiteContent content)
    {
        var site = new BuiltSite(content);
        await SiteBuild.WriteAsync(content, site.Folder, CancellationToken.None);
        site.Files = [.. Directory.EnumerateFiles(site._around.Path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Folder, file)).Order(StringComparer.Ordinal)];
        site.Pages =
        [
            .. site.Files.Where(file => Path.GetFileName(file) == "index.html").AsParallel().AsOrdered()
                .Select(file => BuiltPage.Of(file[..^"index.html".Length], File.ReadAllText(Path.Combine(site.Folder, file)))),
        ];
        return site;
    }

    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    public void Dispose() => _around.Dispose();
}
