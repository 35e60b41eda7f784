using System.Formats.Tar;
using System.Text;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Trees;

public sealed class FileTreeTests
{
    [Fact]
    public async Task A_tree_survives_the_way_through_a_tar()
    {
        var script = new TreeEntry("bin/run", EntryKind.File, TreeEntry.Normalize(UnixFileMode.UserExecute), Encoding.UTF8.GetBytes("#!/bin/sh\n"));
        var tree = FileTree.Of(script, TreeEntry.File("ä/ß.txt", "text"), TreeEntry.Link("bin/link", "../ä/ß.txt"));

        var reading = await ReadAsync(tree.WriteTar);

        reading.Rejected.Should().BeEmpty();
        reading.Tree.Sha256().Should().Be(tree.Sha256());
    }

    [Fact]
    public void Equal_trees_give_equal_bytes()
    {
        var entries = new[] { TreeEntry.File("b", "2"), TreeEntry.File("a", "1") };

        Bytes(FileTree.Of(entries)).Should().Equal(Bytes(FileTree.Of(entries.Reverse())));
    }

    [Theory]
    [InlineData("../escape", "the name leaves the folder")]
    [InlineData("a/../../escape", "the name leaves the folder")]
    [InlineData("/etc/passwd", "the name is absolute or empty")]
    public async Task A_name_that_leaves_the_folder_is_refused(string name, string reason)
    {
        var reading = await ReadAsync(stream => Write(stream, File(name)));

        reading.Tree.Count.Should().Be(0);
        reading.Rejected.Should().ContainSingle().Which.Reason.Should().Be(reason);
    }

    [Theory]
    [InlineData("l", "/etc")]
    [InlineData("l", "..")]
    [InlineData("a/l", "../../x")]
    [InlineData("a/l", "b/../..")]
    public async Task A_link_that_leaves_the_folder_is_refused(string path, string target)
    {
        var reading = await ReadAsync(stream => Write(stream, Link(path, target)));

        reading.Tree.Count.Should().Be(0);
        reading.Rejected.Should().ContainSingle();
    }

    [Fact]
    public async Task A_file_below_a_link_is_refused()
    {
        var reading = await ReadAsync(stream => Write(stream, Link("d", "other"), File("d/x")));

        reading.Tree.Paths.Should().Equal("d");
        reading.Rejected.Should().Equal(new RejectedEntry("d/x", "its folder is a link"));
    }

    [Fact]
    public async Task Pipes_and_devices_are_refused()
    {
        var reading = await ReadAsync(stream => Write(stream, new PaxTarEntry(TarEntryType.Fifo, "pipe"), new PaxTarEntry(TarEntryType.CharacterDevice, "null")));

        reading.Tree.Count.Should().Be(0);
        reading.Rejected.Select(entry => entry.Path).Should().Equal("pipe", "null");
    }

    [Fact]
    public async Task A_hard_link_is_a_copy_and_one_to_the_outside_is_refused()
    {
        var reading = await ReadAsync(stream => Write(
            stream, File("a"), new PaxTarEntry(TarEntryType.HardLink, "b") { LinkName = "a" }, new PaxTarEntry(TarEntryType.HardLink, "c") { LinkName = "/etc/passwd" }));

        reading.Tree.Paths.Should().Equal("a", "b");
        reading.Rejected.Should().ContainSingle().Which.Path.Should().Be("c");
    }

    [Fact]
    public async Task An_archive_over_the_limits_is_an_error()
    {
        var tooMany = () => ReadAsync(FileTree.Of(Enumerable.Range(0, 11).Select(i => TreeEntry.File($"{i}", ""))).WriteTar, new(10, 1 << 20, 100));
        var tooBig = () => ReadAsync(FileTree.Of(TreeEntry.File("big", new string('x', 1001))).WriteTar, new(10, 1000, 100));

        await tooMany.Should().ThrowAsync<UnusableTreeException>();
        await tooBig.Should().ThrowAsync<UnusableTreeException>();
    }

    [Fact]
    public async Task Hard_links_count_as_often_as_they_are_there()
    {
        var many = () => ReadAsync(
            stream => Write(stream, [File("a", 600), .. Enumerable.Range(0, 3).Select(i => new PaxTarEntry(TarEntryType.HardLink, $"b{i}") { LinkName = "a" })]),
            new(100, 2000, 100));

        await many.Should().ThrowAsync<UnusableTreeException>();
    }

    [Fact]
    public async Task An_archive_that_is_none_is_an_error_of_its_own()
    {
        var read = () => ReadAsync(stream => stream.Write(Enumerable.Repeat((byte)'x', 1024).ToArray()));

        await read.Should().ThrowAsync<UnusableTreeException>();
    }

    [Fact]
    public void What_stands_in_the_way_of_an_entry_is_gone()
    {
        var tree = FileTree.Of(TreeEntry.Link("tests", "evil"), TreeEntry.File("evil/x", "1"), TreeEntry.File("a/b/c", "1"), TreeEntry.File("a.b", "1"));

        tree.With([TreeEntry.File("tests/t", "2"), TreeEntry.File("a", "2")]).Paths.Should().Equal("a", "a.b", "evil/x", "tests/t");
    }

    [Fact]
    public async Task A_very_long_name_is_refused()
    {
        var reading = await ReadAsync(FileTree.Of(TreeEntry.File(string.Join('/', Enumerable.Repeat(new string('n', 200), 20)), "")).WriteTar);

        reading.Rejected.Should().ContainSingle().Which.Reason.Should().Be("the name is longer than 1024 bytes");
    }

    [Fact]
    public void Control_characters_in_a_name_are_shown_harmlessly() =>
        TreePath.Printable("a\u001b[31m\nb").Should().Be("a\\x1b[31m\\x0ab");

    [Fact]
    public void A_folder_is_read_with_its_links()
    {
        using var folder = new TemporaryFolder();
        folder.Write("src/a.txt", "a");
        System.IO.File.CreateSymbolicLink(Path.Combine(folder.Path, "src", "inside"), "a.txt");
        System.IO.File.CreateSymbolicLink(Path.Combine(folder.Path, "outside"), "/etc");

        var reading = FileTree.ReadFolder(folder.Path);

        reading.Tree.Paths.Should().Equal("src/a.txt", "src/inside");
        reading.Rejected.Should().ContainSingle().Which.Path.Should().Be("outside");
    }

    private static PaxTarEntry File(string name, int bytes = 1) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(new byte[bytes]) };

    private static PaxTarEntry Link(string name, string target) => new(TarEntryType.SymbolicLink, name) { LinkName = target };

    private static void Write(Stream stream, params TarEntry[] entries)
    {
        using var writer = new TarWriter(stream, leaveOpen: true);
        foreach (var entry in entries)
            writer.WriteEntry(entry);
    }

    private static byte[] Bytes(FileTree tree)
    {
        using var stream = new MemoryStream();
        tree.WriteTar(stream);
        return stream.ToArray();
    }

    private static async Task<TreeReading> ReadAsync(Action<Stream> write, TreeLimits? limits = null)
    {
        using var stream = new MemoryStream();
        write(stream);
        stream.Position = 0;
        return await FileTree.ReadTarAsync(stream, limits ?? TreeLimits.Default, TestContext.Current.CancellationToken);
    }
}
