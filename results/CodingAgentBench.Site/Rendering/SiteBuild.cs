using System.Collections.Concurrent;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages;

namespace CodingAgentBench.Site.Rendering;

/// <summary>Writes a whole site. The same content gives the same bytes.</summary>
public static class SiteBuild
{
    /// <param name="folder">Is made; it must be empty.</param>
    /// <returns>How many pages there are.</returns>
    /// <exception cref="IOException">A page could not be written; it is named.</exception>
    /// <exception cref="InvalidOperationException">A page could not be made; it is named.</exception>
    public static async Task<int> WriteAsync(SiteContent content, string folder, CancellationToken cancellation)
    {
        var assets = SiteAssets.Read();
        var pages = SitePages.Of(content).ToList();
        foreach (var (address, bytes) in assets.Files)
            Write(folder, address, bytes);
        Parallel.ForEach(SiteFiles.Of(content, pages), new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, file => Copy(folder, file));
        var todo = new ConcurrentQueue<SitePage>(pages);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(WorkAsync, cancellation)));
        return pages.Count;

        async Task WorkAsync()
        {
            await using var renderer = new PageRenderer(content, assets);
            while (todo.TryDequeue(out var page))
            {
                cancellation.ThrowIfCancellationRequested();
                try
                {
                    var data = page.Data();
                    Write(folder, $"{page.Address}index.html", await renderer.HtmlAsync(page, data));
                    Write(folder, $"{page.Address}index.json", PageJson.Write(page, data));
                }
                catch (Exception failed) when (failed is not OperationCanceledException)
                {
                    var message = $"the page /{page.Address} cannot be made: {failed.Message}";
                    throw failed is IOException ? new IOException(message, failed) : new InvalidOperationException(message, failed);
                }
            }
        }
    }

    private static void Copy(string folder, SiteFile file)
    {
        using var content = file.Open();
        using var target = Create(folder, file.Address);
        content.CopyTo(target);
    }

    private static void Write(string folder, string address, byte[] content)
    {
        using var file = Create(folder, address);
        file.Write(content);
    }

    private static FileStream Create(string folder, string address)
    {
        var path = Path.Combine(folder, address);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
    }
}
