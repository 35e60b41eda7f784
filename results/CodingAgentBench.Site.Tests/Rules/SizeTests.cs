using System.IO.Compression;
using CodingAgentBench.Site.Pages;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Tests.Synthetic;

namespace CodingAgentBench.Site.Tests.Rules;

/// <summary>With as many rows as the public matrix has.</summary>
public sealed class SizeTests
{
    private const int LargestFirstLoad = 150_000;
    private const int LargestPage = 3_000_000;

    [Fact]
    public async Task The_whole_matrix_becomes_a_site_whose_first_pages_are_quickly_there()
    {
        using var synthetic = SyntheticContent.Full();
        var assets = SiteAssets.Read();
        // No page shows the preview: whoever shows a link to one fetches it.
        var fetched = assets.Files.Where(file => file.Key != assets.Preview).Sum(file => Compressed(file.Value));
        var pages = SitePages.Of(synthetic.Content).ToList();
        await using var renderer = new PageRenderer(synthetic.Content, assets);

        foreach (var page in pages.Where(page => page.Address is "" or "cells/"))
        {
            var html = await renderer.HtmlAsync(page, page.Data());
            (Compressed(html) + fetched).Should().BeLessThan(LargestFirstLoad, $"/{page.Address} is what people see first");
            html.Length.Should().BeLessThan(LargestPage);
        }
        pages.Count.Should().BeGreaterThan(3465);
        pages.Select(page => page.Address).Should().OnlyHaveUniqueItems();
    }

    /// <summary>As `site serve` does, and worse than most servers do.</summary>
    private static int Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(content);
        return (int)compressed.Length;
    }
}
