using System.Text;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CodingAgentBench.Site.Rendering;

/// <summary>Makes pages, one after the other; for several at once there is one for each thread.</summary>
internal sealed class PageRenderer(SiteContent content, SiteAssets assets) : IAsyncDisposable
{
    private readonly HtmlRenderer _renderer = new(
        new ServiceCollection().AddSingleton(InertHtml.Encoder).BuildServiceProvider(), NullLoggerFactory.Instance);

    public async Task<byte[]> HtmlAsync(SitePage page, object data)
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Shell.Page)] = page, [nameof(Shell.Content)] = content, [nameof(Shell.Kept)] = assets, [nameof(Shell.Data)] = data,
        });
        var html = await _renderer.Dispatcher.InvokeAsync(async () => (await _renderer.RenderComponentAsync<Shell>(parameters)).ToHtmlString());
        return Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n{InertHtml.Show(html)}\n");
    }

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();
}
