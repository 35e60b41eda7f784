using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Sandbox.Tests.Tuis;

public sealed class TuiCatalogPageTests
{
    private static readonly RepositoryRoot Root = RepositoryRoot.Find(AppContext.BaseDirectory, null);

    [Fact]
    public void The_committed_page_says_what_the_folders_say()
    {
        var page = TuiCatalogPage.Render(TuiCatalogue.Read(Root));
        if (Environment.GetEnvironmentVariable("CAB_ACCEPT") == "1")
            File.WriteAllText(Root["docs", "tui-catalog.md"], page);

        File.ReadAllText(Root["docs", "tui-catalog.md"]).Should().Be(page, "docs/tui-catalog.md is generated; CAB_ACCEPT=1 rewrites it");
    }

    [Fact]
    public void Every_folder_can_be_read_and_says_what_it_is()
    {
        var catalogue = TuiCatalogue.Read(Root);

        catalogue.Problems.Should().BeEmpty();
        foreach (var tui in catalogue.Tuis.Where(tui => tui.Proof != TuiProof.Planned))
            File.Exists(Path.Combine(tui.Folder, "README.md")).Should().BeTrue($"docker/{tui.Name} needs a README.md");
    }

    [Fact]
    public void Nothing_in_a_declaration_can_break_the_table()
    {
        using var repository = new TemporaryRepository();
        repository.Write("docker/odd/tui.yaml", """
            {name: odd, title: "a|b", upstream: here, licence: "x\ny", proof: planned, proof_note: "later | never",
             engines: [container], protocols: [responses], behavior_modes: [conv], plugin_stacks: [conv-vanilla]}
            """);

        TuiCatalogPage.Render(TuiCatalogue.Read(repository.Root)).Should().EndWith(
            "| a\\|b | none | x y | **planned**: later \\| never | none | container | responses | conv | conv-vanilla | none declared |\n");
    }
}
