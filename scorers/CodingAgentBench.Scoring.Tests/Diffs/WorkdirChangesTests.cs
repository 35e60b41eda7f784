using System.Formats.Tar;
using System.Text;
using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Tests.Diffs;

public sealed class WorkdirChangesTests
{
    private static readonly FileTree Before = FileTree.Of(
        TreeEntry.File("keep", "k"), TreeEntry.File("edit", "old"), TreeEntry.File("gone", "g"), TreeEntry.File("src/moved", "content"),
        TreeEntry.File("tool", "#!/bin/sh\n"), TreeEntry.File("becomes-a-folder", "f"), TreeEntry.File("folder/a", "1"), TreeEntry.Link("link", "keep"));

    private static readonly FileTree After = FileTree.Of(
        TreeEntry.File("keep", "k"), TreeEntry.File("edit", "new"), TreeEntry.File("docs/moved ö", "content"),
        TreeEntry.File("tool", "#!/bin/sh\n") with { Mode = TreeEntry.Normalize(UnixFileMode.UserExecute) },
        TreeEntry.File("becomes-a-folder/inside", "f"), TreeEntry.File("folder", "1"), TreeEntry.Link("link", "edit"), TreeEntry.Link("src/up", "../edit"),
        TreeEntry.File("removed.json", "[]"), TreeEntry.File("files/x", "x"), TreeEntry.File(string.Join('/', Enumerable.Repeat(new string('n', 200), 5)), ""),
        new("binary", EntryKind.File, TreeEntry.PlainMode, new byte[] { 0, 255, 10, 13, 0xc3, 0x28 }));

    [Fact]
    public async Task Every_kind_of_change_survives_the_way_through_a_tar()
    {
        var changes = await WorkdirChanges.ReadAsync(WorkdirChanges.Between(Before, After).ToTar(), TestContext.Current.CancellationToken);

        changes.ApplyTo(Before).Sha256().Should().Be(After.Sha256());
        changes.Files.Contains("keep").Should().BeFalse();
        changes.Removed.Should().Equal("becomes-a-folder", "folder/a", "gone", "src/moved");
    }

    [Fact]
    public async Task Nothing_changed_is_on_record_too()
    {
        var changes = await WorkdirChanges.ReadAsync(WorkdirChanges.Between(Before, Before).ToTar(), TestContext.Current.CancellationToken);

        changes.ApplyTo(Before).Sha256().Should().Be(Before.Sha256());
    }

    [Fact]
    public void Differences_are_named_and_state_is_left_out()
    {
        var one = new WorkdirChanges(FileTree.Of(TreeEntry.File("a", "1"), TreeEntry.File("same", "1"), TreeEntry.File(".tui/log", "10:00")), ["gone"]);
        var other = new WorkdirChanges(FileTree.Of(TreeEntry.File("a", "2"), TreeEntry.File("same", "1"), TreeEntry.File("more", "")), ["gone", "also"]);

        one.DifferencesFrom(other, new([".tui/**"])).Should().Equal("a", "also", "more");
        one.DifferencesFrom(one, new([])).Should().BeEmpty();
    }

    [Theory]
    [InlineData("files/../../escape")]
    [InlineData("/etc/passwd")]
    [InlineData("elsewhere/x")]
    [InlineData("files")]
    public async Task A_name_that_is_no_place_in_a_workdir_is_refused(string name) =>
        await Refused(Entry(name), Removed("[]"));

    [Theory]
    [InlineData("files/l", "/etc")]
    [InlineData("files/l", "../x")]
    [InlineData("files/a/l", "../../x")]
    public async Task A_link_that_leaves_the_workdir_is_refused(string name, string target) =>
        await Refused(new PaxTarEntry(TarEntryType.SymbolicLink, name) { LinkName = target }, Removed("[]"));

    [Fact]
    public async Task A_file_below_a_link_is_refused() =>
        await Refused(new PaxTarEntry(TarEntryType.SymbolicLink, "files/d") { LinkName = "e" }, Entry("files/d/x"), Removed("[]"));

    [Theory]
    [InlineData("""["../x"]""")]
    [InlineData("""["/etc/passwd"]""")]
    [InlineData("""[null]""")]
    [InlineData("""[7]""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""{"a":1}""")]
    [InlineData("[")]
    public async Task A_list_of_removed_paths_that_is_none_is_refused(string list) => await Refused(Removed(list));

    [Fact]
    public async Task Without_the_list_it_is_refused() => await Refused(Entry("files/a"));

    [Fact]
    public async Task An_entry_that_says_it_is_huge_is_refused_before_anything_is_read()
    {
        var tar = Tar(Entry("files/a"), Removed("[]"));
        // The size field of the first header, in octal, and the header's checksum.
        Encoding.ASCII.GetBytes("77777777777\0").CopyTo(tar, 124);
        Encoding.ASCII.GetBytes("        ").CopyTo(tar, 148);
        Encoding.ASCII.GetBytes($"{Convert.ToString(tar.Take(512).Sum(b => b), 8).PadLeft(6, '0')}\0 ").CopyTo(tar, 148);

        await Refused(tar);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(700)]
    [InlineData(1100)]
    public async Task An_archive_that_is_cut_short_is_refused(int bytes) => await Refused(WorkdirChanges.Between(Before, After).ToTar()[..bytes]);

    private static async Task Refused(params TarEntry[] entries) => await Refused(Tar(entries));

    private static async Task Refused(byte[] tar)
    {
        var read = () => WorkdirChanges.ReadAsync(tar, TestContext.Current.CancellationToken);

        await read.Should().ThrowAsync<UnusableTreeException>();
    }

    private static byte[] Tar(params TarEntry[] entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var entry in entries)
                writer.WriteEntry(entry);
        }
        return stream.ToArray();
    }

    private static UstarTarEntry Entry(string name, string content = "x") =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) };

    private static UstarTarEntry Removed(string list) => Entry("removed.json", list);
}
