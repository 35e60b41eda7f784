using CodingAgentBench.Site.Tests.Hostile;
using CodingAgentBench.Site.Tests.Synthetic;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CodingAgentBench.Site.Browser.Tests.Browsing.SiteInBrowser))]

namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>One browser for all tests, and the sites that it visits. A test without a browser is skipped and says why.</summary>
public sealed class SiteInBrowser : IAsyncLifetime
{
    /// <summary>No sandbox as root, nothing of the browser's own on the network, and no name but the loopback address.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private readonly Lazy<Task<ServedSite>> _small = new(() => StartAsync(SyntheticContent.Small()));

    private readonly Lazy<Task<ServedSite>> _full = new(() => StartAsync(SyntheticContent.Full()));

    private readonly Lazy<Task<ServedSite>> _hostile = new(() =>
    {
        var hostile = new HostileContent();
        return ServedSite.StartAsync(hostile.Content, hostile);
    });

    private IPlaywright? _playwright;

    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumProgram.Find() is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
    }

    /// <summary>A site with a little of everything.</summary>
    internal Task<ServedSite> SmallAsync() => SiteAsync(_small);

    /// <summary>A site of the size of the public matrix.</summary>
    internal Task<ServedSite> FullAsync() => SiteAsync(_full);

    /// <summary>A site whose every text is an attack.</summary>
    internal Task<ServedSite> HostileAsync() => SiteAsync(_hostile);

    /// <summary>A visitor who was never here before.</summary>
    internal async Task<Visit> VisitAsync(ServedSite site, BrowserNewContextOptions? visitor = null)
    {
        var context = await _browser!.NewContextAsync(visitor ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
        return await Visit.BeginAsync(context, site.Address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        foreach (var site in new[] { _small, _full, _hostile }.Where(site => site is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
            await (await site.Value).DisposeAsync();
    }

    private static Task<ServedSite> StartAsync(SyntheticContent synthetic) => ServedSite.StartAsync(synthetic.Content, synthetic);

    private Task<ServedSite> SiteAsync(Lazy<Task<ServedSite>> site)
    {
        Assert.SkipWhen(_browser is null, ChromiumProgram.Missing);
        return site.Value;
    }
}
