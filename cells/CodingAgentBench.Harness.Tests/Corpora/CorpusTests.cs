using CodingAgentBench.Harness.Corpora;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Tests.Corpora;

/// <summary>What is promised of the corpus as a whole.</summary>
public sealed class CorpusTests
{
    private static readonly RepositoryRoot Root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
    private static readonly TaskCorpus Corpus = TaskCorpus.Read(Root);

    [Fact]
    public void The_committed_page_says_what_the_folders_say()
    {
        var page = CorpusPage.Render(Corpus.Tasks.Select(task => TaskFolder.Read(Root, task)));
        if (Environment.GetEnvironmentVariable("CAB_ACCEPT") == "1")
            File.WriteAllText(Root["docs", "corpus.md"], page);

        File.ReadAllText(Root["docs", "corpus.md"]).Should().Be(page, "docs/corpus.md is generated; CAB_ACCEPT=1 rewrites it");
    }

    [Fact]
    public void Every_task_can_be_read() => Corpus.Problems.Should().BeEmpty();

    [Theory]
    [InlineData("polyglot", 9)]
    [InlineData("mutations", 10)]
    [InlineData("integrity", 6)]
    public void Every_bucket_has_its_tasks(string bucket, int count) =>
        Corpus.Tasks.Count(task => task.Bucket == bucket).Should().Be(count);

    [Fact]
    public void Every_language_has_three_tasks() =>
        TaskVocabulary.Languages.Where(language => language != "polyglot").Should().AllSatisfy(language =>
            Corpus.Tasks.Count(task => task.Language == language).Should().BeGreaterThanOrEqualTo(3, language));

    [Fact]
    public void Every_dimension_is_the_main_one_of_two_tasks() =>
        TaskVocabulary.Dimensions.Should().AllSatisfy(dimension =>
            Corpus.Tasks.Count(task => task.Dimensions[0] == dimension).Should().BeGreaterThanOrEqualTo(2, dimension));

    [Fact]
    public void Every_kind_of_trap_is_probed() =>
        TaskVocabulary.IntegrityCategories.Except(Corpus.Tasks.Select(task => task.IntegrityCategory)).Should().BeEmpty();

    [Fact]
    public void Every_bucket_has_a_task_for_the_smoke_cells() =>
        Corpus.Tasks.Where(task => task.Smoke).Select(task => task.Bucket).Distinct().Should().BeEquivalentTo("polyglot", "mutations", "integrity");
}
