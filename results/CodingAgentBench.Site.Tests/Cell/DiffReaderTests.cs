using System.Text;
using CodingAgentBench.Site.Pages.Cell;

namespace CodingAgentBench.Site.Tests.Cell;

public sealed class DiffReaderTests
{
    [Fact]
    public void Lines_are_counted_by_their_sign_and_no_content_is_taken_for_a_heading()
    {
        var diff = Read("diff --git a/q.sql b/q.sql\nold mode 100644\nnew mode 100755\n--- a/q.sql\n+++ b/q.sql\n@@ -1,2 +1,3 @@\n--- gone\n+++ come\n+diff --git a/x b/x\n stays\n\\ No newline at end of file\n");

        var file = diff.Files.Should().ContainSingle().Subject;
        (file.Name, file.Added, file.Removed).Should().Be(("q.sql", 2, 1));
        file.Notes.Should().Equal("old mode 100644", "new mode 100755");
        file.Lines.Select(line => $"{line.Sign}{line.Text}").Should().Equal(
            "@@@ -1,2 +1,3 @@", "--- gone", "+++ come", "+diff --git a/x b/x", " stays", "\\ No newline at end of file");
    }

    [Fact]
    public void A_renamed_file_keeps_both_names_and_a_binary_one_has_only_a_note()
    {
        var diff = Read("diff --git a/old b/new name\nsimilarity index 100%\nrename from old\nrename to new name\ndiff --git a/i.png b/i.png\nBinary files differ: sha256 - to 12\n");

        diff.Files.Select(file => file.Name).Should().Equal("a/old b/new name", "i.png");
        diff.Files[1].Notes.Should().Equal("Binary files differ: sha256 - to 12");
    }

    [Fact]
    public void A_line_of_a_megabyte_says_how_much_of_it_is_missing()
    {
        var line = Read($"diff --git a/x b/x\n@@ -0,0 +1,1 @@\n+{new string('x', 1 << 20)}\n").Files[0].Lines[1];

        (line.Text.Length, line.LeftOut).Should().Be((DiffReader.MostBytesOfLine, (1 << 20) - DiffReader.MostBytesOfLine));
    }

    [Fact]
    public void Lines_and_files_beyond_the_limit_are_counted()
    {
        var many = Read("diff --git a/x b/x\n@@ -0,0 +1,1000 @@\n" + string.Concat(Enumerable.Repeat("+y\n", 1000)) + "diff --git a/z b/z\n@@ -0,0 +1,1 @@\n+z\n");
        var wide = Read(string.Concat(Enumerable.Range(0, 60).Select(i => $"diff --git a/{i} b/{i}\nnew file mode 100644\n")));

        many.Files.Select(file => (file.Added, file.Lines.Count, file.LeftOut)).Should().Equal((1000, DiffReader.MostLines, 1001 - DiffReader.MostLines), (1, 0, 2));
        (wide.Files.Count, wide.FilesLeftOut).Should().Be((DiffReader.MostFiles, 60 - DiffReader.MostFiles));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n\n")]
    [InlineData("diff --git ")]
    [InlineData("diff --git  b/")]
    [InlineData("@@ nothing before")]
    [InlineData("+\0\n-\u202e\n@@ @@\n\0\n\n?")]
    public void Anything_can_be_read(string patch)
    {
        var reading = () => Read(patch);

        reading.Should().NotThrow();
    }

    [Fact]
    public void Bytes_that_are_no_text_are_read_as_well()
    {
        DiffReader.Read([.. "diff --git a/x b/x\n@@ @@\n+"u8, 0xff, 0xc3]).Files[0].Lines[1].Text.Should().Be("\ufffd\ufffd");
    }

    private static CellDiff Read(string patch) => DiffReader.Read(Encoding.UTF8.GetBytes(patch));
}
