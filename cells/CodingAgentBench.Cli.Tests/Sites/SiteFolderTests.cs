using CodingAgentBench.Cli.Sites;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Cli.Tests.Sites;

public sealed class SiteFolderTests : IDisposable
{
    private const string Mark = ".codingagentbench-site";

    private readonly TemporaryFolder _folder = new();

    private string Target => Path.Combine(_folder.Path, "site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_site_takes_the_place_of_the_one_before_and_leaves_nothing_beside_it()
    {
        await BuildAsync("one");
        await BuildAsync("two");

        Here("index.html").Should().Be("two");
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(Target);
        File.ReadAllLines(Path.Combine(Target, Mark)).Should().Equal("data", "index.html");
    }

    [Fact]
    public async Task An_empty_folder_becomes_a_site()
    {
        Directory.CreateDirectory(Target);

        await BuildAsync("one");

        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(Target);
    }

    [Theory]
    [InlineData("site.unfinished/mine.txt", "site.unfinished is in the way")]
    [InlineData("site.old/mine.txt", "site.old is in the way")]
    [InlineData("site/CNAME", "is what no build put there (CNAME)")]
    [InlineData("site/.git/config", "is what no build put there (.git)")]
    public async Task What_no_build_made_is_neither_removed_nor_published(string file, string message)
    {
        await BuildAsync("one");
        var mine = _folder.Write(file, "mine");

        var build = () => BuildAsync("two");

        (await build.Should().ThrowAsync<UsageException>()).WithMessage($"*{message}*");
        File.ReadAllText(mine).Should().Be("mine");
        Here("index.html").Should().Be("one");
    }

    [Fact]
    public async Task What_a_killed_build_left_is_removed()
    {
        _folder.Write($"site.unfinished/{Mark}", "");
        _folder.Write("site.unfinished/index.html", "half");

        await BuildAsync("one");

        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(Target);
    }

    [Fact]
    public async Task The_only_whole_site_after_a_kill_between_the_moves_is_put_back_before_anything_else()
    {
        await BuildAsync("one");
        Directory.Move(Target, $"{Target}.old");

        var build = () => SiteFolder.ReplaceAsync(Target, _ => throw new IOException("no space"));

        await build.Should().ThrowAsync<IOException>();
        Here("index.html").Should().Be("one");
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(Target);
    }

    [Fact]
    public async Task Two_builds_of_one_folder_do_not_meet()
    {
        await SiteFolder.ReplaceAsync(Target, async unfinished =>
        {
            var other = () => BuildAsync("two");
            (await other.Should().ThrowAsync<UsageException>()).WithMessage("*another build is writing*");
            Write(unfinished, "one");
        });

        Here("index.html").Should().Be("one");
        Directory.GetFileSystemEntries(_folder.Path).Should().Equal(Target);
    }

    private Task BuildAsync(string text) => SiteFolder.ReplaceAsync(Target, unfinished =>
    {
        Write(unfinished, text);
        return Task.CompletedTask;
    });

    private static void Write(string folder, string text)
    {
        File.WriteAllText(Path.Combine(folder, "index.html"), text);
        Directory.CreateDirectory(Path.Combine(folder, "data"));
    }

    private string Here(string name) => File.ReadAllText(Path.Combine(Target, name));
}
