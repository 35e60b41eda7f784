using System.Text;
using CodingAgentBench.Site.Pages;
using CodingAgentBench.Site.Tests.Built;
using CodingAgentBench.Site.Tests.Synthetic;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Rules;

public sealed class DeterminismTests
{
    /// <summary>Side by side, so that their threads come to the pages in other orders.</summary>
    [Fact]
    public async Task Two_builds_of_equal_contents_are_equal_bytes_and_know_nothing_of_this_machine()
    {
        using var one = SyntheticContent.Small();
        using var other = SyntheticContent.Small();

        var sites = await Task.WhenAll(Task.Run(() => BuiltSite.OfAsync(one.Content)), Task.Run(() => BuiltSite.OfAsync(other.Content)));

        using var first = sites[0];
        using var second = sites[1];
        first.Files.Should().Equal(second.Files).And.NotBeEmpty();
        first.Files.Where(file => !first.Read(file).AsSpan().SequenceEqual(second.Read(file))).Should().BeEmpty();
        string[] here =
        [
            one.Content.Snapshot.Folder, first.Folder, SyntheticContent.Repository.Path, Environment.MachineName, Path.GetTempPath(), $"{RealTime.Provider.GetUtcNow():yyyy-MM-dd}T",
        ];
        var readable = first.Files.Where(file => Path.GetExtension(file) is not (".br" or ".png")).ToDictionary(file => file, file => Encoding.UTF8.GetString(first.Read(file)));
        readable.SelectMany(file => here.Where(text => file.Value.Contains(text, StringComparison.Ordinal)).Select(text => $"{file.Key}: {text}")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_site_is_its_pages_and_the_files_that_it_says()
    {
        using var synthetic = SyntheticContent.Small();
        var content = synthetic.Content;
        var pages = SitePages.Of(content).ToList();

        using var site = await BuiltSite.OfAsync(content);

        site.Files.Where(file => !file.StartsWith("assets/site.", StringComparison.Ordinal) && !file.StartsWith("assets/icon.", StringComparison.Ordinal) && !file.StartsWith("assets/preview.", StringComparison.Ordinal)).Should()
            .BeEquivalentTo(pages.SelectMany(page => new[] { $"{page.Address}index.html", $"{page.Address}index.json" }).Concat(SiteFiles.Of(content, pages).Select(file => file.Address)));
        site.Files.Count(file => file.StartsWith("assets/", StringComparison.Ordinal)).Should().Be(4);
    }
}
