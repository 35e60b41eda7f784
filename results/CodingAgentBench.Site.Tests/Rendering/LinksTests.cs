using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Rendering;

public sealed class LinksTests
{
    [Fact]
    public void Names_that_are_written_alike_are_different_filters_and_a_link_asks_for_the_same_one()
    {
        string[] names = ["a b", "a  b", "a\u00a0b", new('x', 200), new string('x', 200) + "y", "vendor/model-1.0", "vendor~2fmodel-1.0"];

        names.Select(Links.Filter).Should().OnlyHaveUniqueItems().And.OnlyContain(filter => filter.All(c => c > ' ' && c < '\u007f'));
        names.Should().OnlyContain(name => new Links("").Cells(name, null) == $"cells/?tui={Uri.EscapeDataString(Links.Filter(name))}");
    }

    [Fact]
    public void Other_names_have_other_addresses()
    {
        string[] names = ["", ".", "..", "~", "_", "_.", "~.", "a/b", "a", "b", "a~2fb", "a b", "a+b", "A", "index.html", "index.json", "~index.html", "\u202e", " 2e", "~202e", new('x', 500), new('x', 501)];

        names.Select(Links.TuiAddress).Should().OnlyHaveUniqueItems().And.OnlyContain(address => address.Split('/').Length == 3 && address.Length < 200);
        names.SelectMany(a => names.Select(b => Links.CompareAddress("control/nop", a, b))).Distinct().Should().HaveCount(names.Length * (names.Length + 1) / 2);
    }

    [Fact]
    public void Names_that_differ_in_their_case_alone_are_not_the_same_to_any_disk()
    {
        string[] names = ["a", "A", "~41", "INDEX.HTML", "index.html", "\u00e4", "\u00c4"];

        names.Select(name => Links.TuiAddress(name).ToUpperInvariant()).Should().OnlyHaveUniqueItems();
        Links.TuiAddress("Ab").Should().Be("tui/~41b/");
    }

    [Fact]
    public void Many_names_are_one_path_that_a_disk_can_take_and_another_for_every_text()
    {
        var segment = new string('x', 200);
        string[] names = [.. Enumerable.Range(1, 60).Select(count => string.Join('/', Enumerable.Repeat(segment, count))), new('/', 5000), new('/', 5001), $"{new string('/', 5000)}a"];

        names.Select(Links.TaskAddress).Should().OnlyHaveUniqueItems().And.OnlyContain(address => address.Length < 250);
        Links.DataAddress("2026-11-21", $"{string.Join('/', Enumerable.Repeat(segment, 40))}/trace.jsonl.br").Should().EndWith("/trace.jsonl.br");
    }

    [Theory]
    [InlineData("control/oracle", "model/control/oracle/")]
    [InlineData("../../x", "model/~../~../x/")]
    [InlineData("javascript:alert(1)//", "model/javascript~3aalert~281~29/~/~/")]
    public void No_name_leads_out_of_its_folder(string slug, string address) => Links.ModelAddress(slug).Should().Be(address);
}
