using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>A visitor with one tab, and everything that went wrong there.</summary>
internal sealed class Visit : IAsyncDisposable
{
    /// <summary>A machine that builds beside the tests is slow.</summary>
    private const float PatienceMs = 120_000;

    private readonly IBrowserContext _context;

    private readonly Uri _site;

    private readonly ConcurrentQueue<string> _problems = [];

    private Visit(IBrowserContext context, IPage page, Uri site) => (_context, Page, _site) = (context, page, site);

    public IPage Page { get; }

    /// <summary>Messages of the console (so refusals by the Content-Security-Policy, too), errors, answers that are none, and whatever was asked of anybody else.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    public static async Task<Visit> BeginAsync(IBrowserContext context, Uri site)
    {
        context.SetDefaultTimeout(PatienceMs);
        var visit = new Visit(context, await context.NewPageAsync(), site);
        visit.Listen();
        return visit;
    }

    /// <param name="address">Relative to the site.</param>
    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(new Uri(_site, address).AbsoluteUri);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                _problems.Enqueue($"{Page.Url}: {message.Type}: {message.Text}");
        };
        Page.Dialog += async (_, dialog) =>
        {
            _problems.Enqueue($"{Page.Url}: opens a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        Page.PageError += (_, error) => _problems.Enqueue($"{Page.Url}: {error}");
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                _problems.Enqueue($"{Page.Url}: {response.Status} for {response.Url}");
        };
        _context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_site.AbsoluteUri, StringComparison.Ordinal))
                _problems.Enqueue($"{Page.Url}: asks for {request.Url}");
        };
    }
}
