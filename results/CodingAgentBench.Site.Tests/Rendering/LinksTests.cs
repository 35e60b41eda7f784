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

    [Theory]
    [InlineData("control/oracle", "model/control/oracle/")]
    [InlineData("../../x", "model/~../~../x/")]
    [InlineData("javascript:alert(1)//", "model/javascript~3aalert~281~29/~/~/")]
    public void No_name_leads_out_of_its_folder(string slug, string address) => Links.ModelAddress(slug).Should().Be(address);
}
