using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Rendering;

public sealed class LinksTests
{
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
