using System.Diagnostics;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Scoring.Tests.Diffs;

public sealed class WorkdirDifferTests
{
    private static readonly GlobSet Scope = new(["src/**"]);
    private static readonly GlobSet State = new([".tui/**"]);

    [Fact]
    public void Every_kind_of_change_is_told_apart()
    {
        var before = FileTree.Of(
            TreeEntry.File("src/same", "1"), TreeEntry.File("src/modified", "1"), TreeEntry.File("src/removed", "2"),
            TreeEntry.File("src/moved", "content"), TreeEntry.File("src/tool", "x"), TreeEntry.File("src/image", "y"));
        var after = FileTree.Of(
            TreeEntry.File("src/same", "1"), TreeEntry.File("src/modified", "changed"), TreeEntry.File("docs/elsewhere", "content"),
            TreeEntry.File("src/added", "new"), TreeEntry.File("src/image", "\0\0"), TreeEntry.File(".tui/history", "secret"),
            TreeEntry.File("src/tool", "x") with { Mode = TreeEntry.Normalize(UnixFileMode.UserExecute) });

        var diff = WorkdirDiffer.Compare(before, after, Scope, State);

        diff.Added.Should().Equal("src/added");
        diff.Modified.Should().Equal("src/image", "src/modified", "src/tool");
        diff.Removed.Should().Equal("src/removed");
        diff.Renamed.Should().Equal(new Rename("src/moved", "docs/elsewhere"));
        diff.ModeChanged.Should().Equal("src/tool");
        diff.Binary.Should().Equal("src/image");
        diff.State.Should().Equal(".tui/history");
        (diff.ChangedCount, diff.InScope).Should().Be((6, 5));
        diff.Blast.Should().BeApproximately(5 / 6.0, 1e-12);
    }

    [Fact]
    public void Nothing_changed_means_nothing_outside_the_scope_was_touched() =>
        WorkdirDiffer.Compare(FileTree.Empty, FileTree.Empty, Scope, State).Blast.Should().Be(1);

    [Fact]
    public void A_link_in_place_of_a_file_is_a_change()
    {
        var diff = WorkdirDiffer.Compare(FileTree.Of(TreeEntry.File("src/a", "b")), FileTree.Of(TreeEntry.Link("src/a", "b")), Scope, State);

        diff.Modified.Should().Equal("src/a");
    }

    [Theory]
    [InlineData("one\ntwo\nthree\n", "one\n2\nthree\n")]
    [InlineData("one", "two")]
    [InlineData("a\nb", "a\nb\n")]
    [InlineData("", "new\n")]
    [InlineData("gone\n", "")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n", "1\nx\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\ny\nz\n20\n")]
    [InlineData("a\r\nb\r\n", "a\r\nc\r\n")]
    public async Task Patch_turns_the_old_text_into_the_new_one(string old, string now)
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/file.txt", old);
        var before = FileTree.Of(TreeEntry.File("src/file.txt", old), TreeEntry.File("src/keep", "k\n"));
        var after = FileTree.Of(TreeEntry.File("src/file.txt", now), TreeEntry.File("src/keep", "k\n"), TreeEntry.File("src/more", "m"));
        var patch = UnifiedDiff.Of(before, after, WorkdirDiffer.Compare(before, after, Scope, State));

        await PatchAsync(folder.Path, patch);

        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "src/file.txt"), TestContext.Current.CancellationToken)).Should().Be(now);
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "src/more"), TestContext.Current.CancellationToken)).Should().Be("m");
    }

    [Fact]
    public async Task A_very_large_file_is_written_as_replaced()
    {
        var (old, now) = (string.Concat(Enumerable.Range(0, 6_000).Select(i => $"{i}\n")), string.Concat(Enumerable.Range(0, 300_000).Select(i => $"{i * 2}\n")));

        await Patch_turns_the_old_text_into_the_new_one(old, now);
    }

    /// <summary>By git, which nobody here wrote.</summary>
    private static async Task PatchAsync(string folder, string patch)
    {
        var start = new ProcessStartInfo("git", ["apply", "--unidiff-zero", "-"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardError = true };
        using var git = Process.Start(start)!;
        await git.StandardInput.WriteAsync(patch);
        git.StandardInput.Close();
        var errors = await git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await git.WaitForExitAsync(TestContext.Current.CancellationToken);
        git.ExitCode.Should().Be(0, $"git said {errors} to\n{patch}");
    }
}
