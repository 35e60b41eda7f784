using CodingAgentBench.Results.Tests;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Pages.Cite;
using CodingAgentBench.Site.Pages.Faq;
using CodingAgentBench.Site.Pages.Glossary;
using CodingAgentBench.Site.Pages.Methodology;
using CodingAgentBench.Site.Pages.Provenance;
using CodingAgentBench.Site.Pages.Submit;
using CodingAgentBench.Site.Rendering;
using CodingAgentBench.Site.Tests.Things;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Site.Tests.Texts;

public sealed class TextPagesTests
{
    [Fact]
    public void Every_word_of_the_glossary_leads_to_a_heading_of_the_methodology_that_is_there()
    {
        var document = MarkdownDocument.Of(File.ReadAllText(RepositoryRoot.Find(AppContext.BaseDirectory, null)["METHODOLOGY.md"]));
        var headings = document.Sections.SelectMany(section => section.Parts.Select(part => part.Id).Append(section.Id)).ToList();

        Terms.All.Select(term => term.Section).OfType<string>().Should().BeSubsetOf(headings);
        Terms.All.Select(term => term.Id).Should().OnlyHaveUniqueItems();
        Terms.All.Select(term => term.Name).Should().BeInAscendingOrder(StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_snapshot_without_models_says_that_there_are_none_and_another_does_not()
    {
        var script = SampleRows.Pass with { Lane = "control", Key = SampleRows.Key with { Model = "control/oracle" } };

        Asked(FewRows.Content(script)).Should().Contain("Why is there no language model yet?");
        Asked(FewRows.Content()).Should().Contain("Why so few models?").And.NotContain("Why is there no language model yet?");

        static IEnumerable<string> Asked(SiteContent content) => Data<FaqPage>(FaqPage.Of(content)).Questions.Select(question => question.Asked);
    }

    [Fact]
    public void Models_that_ran_are_counted_beside_those_that_are_current()
    {
        var ran = FewRows.Content(SampleRows.Pass, SampleRows.Pass with { Key = SampleRows.Key with { Model = "retired" } }, SampleRows.Pass with { Key = SampleRows.Key with { Model = "gone" } });
        var content = ran with { Models = [ThingsContent.Model(SampleRows.Key.Model), ThingsContent.Model("waiting"), ThingsContent.Model("retired") with { Status = "retired" }] };

        Data<FaqPage>(FaqPage.Of(content)).Questions.Single(question => question.Id == "models").Plainly[0].Should()
            .StartWith("Of 2 models that the roster lists as current, 1 is in this snapshot. 2 more models in it are no longer current, or not of the roster. A model costs");
    }

    [Fact]
    public void A_submission_is_made_by_the_commands_of_its_README()
    {
        var content = FewRows.Content() with { Tuis = [ThingsContent.Tui("aider", proof: "unproven"), ThingsContent.Tui("codex"), ThingsContent.Tui("crush", proof: "unproven"), ThingsContent.Tui("a;b", proof: "unproven")] };
        var readme = File.ReadAllText(RepositoryRoot.Find(AppContext.BaseDirectory, null)["results", "community", "README.md"]);

        var runs = Data<SubmitPage>(SubmitPage.Of(content)).Ways.Single(way => way.Id == "runs");

        runs.Commands.Take(2).Should().Equal("codingagentbench images build", "codingagentbench images build aider crush");
        readme.Should().Contain($"```sh\n{string.Join('\n', runs.Commands.Skip(2))}\n```");
        runs.Beforehand.Should().Contain("no row of a language model is published");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_receipt_says_whether_it_is_signed(bool signed)
    {
        var content = FewRows.Content(SampleRows.Pass, SampleRows.Pass with { Key = SampleRows.Key with { TuiImageSha = null } });

        var page = Data<ProvenancePage>(ProvenancePage.Of(content with { Snapshot = content.Snapshot with { IsSigned = signed } }));

        page.Receipt.Signed.Should().Be(signed);
        page.KeyFields.Select(field => field.Name).Should().Equal(SampleRows.Key.Fields.Select(field => field.Key));
        page.KeyFields.Where(field => field.Unknown > 0).Should().ContainSingle().Which.Should().Match<CodingAgentBench.Site.Pages.Provenance.KeyField>(field => field.Name == "tui_image_sha" && field.Unknown == 1);
        page.Sources.Should().HaveCount(4).And.OnlyContain(source => source.Audit.Count > 0);
    }

    [Fact]
    public void A_citation_names_the_snapshot_and_its_bytes()
    {
        var citations = Data<CitePage>(CitePage.Of(FewRows.Content())).Citations;

        citations.Should().OnlyContain(citation => citation.Text.Contains("2026-11-21") && citation.Text.Contains("https://example.org/bench/snapshots/#s2026-11-21"));
        citations[0].Text.Should().StartWith("@misc{codingagentbench_2026_11_21,\n  title        = {{CodingAgentBench}: snapshot 2026-11-21},\n")
            .And.Contain("  year         = {2026},\n  month        = nov,\n").And.Contain($"root SHA-256 {new string('a', 64)}}}\n");
    }

    [Fact]
    public void Without_an_address_a_citation_names_none()
    {
        var page = Data<CitePage>(CitePage.Of(FewRows.Content() with { Address = null }));

        page.Url.Should().BeNull();
        page.Citations.Should().OnlyContain(citation => citation.Text.Contains("2026-11-21") && citation.Text.Contains(new string('a', 64)) && !citation.Text.Contains("http") && !citation.Text.Contains("url"));
        page.Citations[0].Text.Should().Contain("  howpublished = {Data set},\n  note         = {Methodology ");
    }

    private static TData Data<TData>(IEnumerable<SitePage> pages) => (TData)pages.Should().ContainSingle().Subject.Data();
}
