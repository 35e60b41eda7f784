using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Tests.Texts;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Rendering;

public sealed class SiteBuildTests
{
    [Fact]
    public async Task A_page_that_cannot_be_made_is_named()
    {
        using var folder = new TemporaryFolder();
        var content = FewRows.Content() with { Trajectory = _ => throw new FormatException("odd") };

        var build = () => SiteBuild.WriteAsync(content, folder.Path, CancellationToken.None);

        (await build.Should().ThrowAsync<InvalidOperationException>()).WithMessage($"the page /cell/{SampleRows.Pass.CellId}/ cannot be made: odd");
    }

    [Fact]
    public async Task Without_an_address_no_page_names_one()
    {
        using var folder = new TemporaryFolder();

        await SiteBuild.WriteAsync(FewRows.Content() with { Address = null }, folder.Path, CancellationToken.None);

        File.ReadAllText(Path.Combine(folder.Path, "cite", "index.html")).Should().NotContainAny("canonical", "og:url", "example.org");
        File.Exists(Path.Combine(folder.Path, "sitemap.xml")).Should().BeFalse();
    }
}
