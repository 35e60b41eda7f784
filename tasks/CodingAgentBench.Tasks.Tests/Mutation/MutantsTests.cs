using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Mutation;

public sealed class MutantsTests
{
    private const string Cart = """
        package cart

        // Total is what `items` cost; < and > here are no operators.
        func (c *Cart) Total(items []Item, limit int, offset int) (int, error) {
            c.mu.Lock()
            defer c.mu.Unlock()
            sum := 0
            for i := offset; i < len(items); i++ {
                price, err := c.price(items[i], limit)
                if err != nil || price < 0 {
                    return 0, fmt.Errorf("a < b: %w", err)
                }
                sum += price*items[i].Count + 1
            }
            if sum > limit {
                return limit, nil
            }
            return sum, nil
        }

        """;

    private static readonly RepositoryRoot Root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
    private static readonly GlobSet All = new(["**"]);
    private static readonly FileTree Corpus = FileTree.ReadFolder(Root["tasks", "v0.1"]).Tree;

    [Fact]
    public void The_list_and_its_seeded_order_are_always_the_same()
    {
        var mutants = Mutants.Of(FileTree.Of(TreeEntry.File("b/cart.go", Cart), TreeEntry.File("a.txt", "a < b")), All);

        Snapshot.Verify(
            $"{string.Join('\n', mutants.Select(mutant => $"{mutant.Id}: `{mutant.Original}` -> `{mutant.Replacement}`"))}\n\n"
            + $"{string.Join('\n', Mutants.Shuffled(mutants, "polyglot/go-cart").Select(mutant => mutant.Id))}\n", "txt");
        Mutants.Shuffled([.. mutants.Reverse()], "polyglot/go-cart").Should().Equal(Mutants.Shuffled(mutants, "polyglot/go-cart"));
        Mutants.Shuffled(mutants, "another").Should().NotEqual(Mutants.Shuffled(mutants, "polyglot/go-cart"));
    }

    [Fact]
    public void Every_mutant_of_the_corpus_is_a_text_of_its_own()
    {
        var mutants = Mutants.Of(Corpus, All);

        mutants.Should().HaveCountGreaterThan(1000);
        mutants.Select(mutant => mutant.Id).Should().OnlyHaveUniqueItems();
        mutants.Should().BeInAscendingOrder(mutant => mutant.Path, StringComparer.Ordinal);
        foreach (var file in mutants.GroupBy(mutant => mutant.Path))
        {
            file.Select(mutant => mutant.Start).Should().BeInAscendingOrder();
            var texts = file.Select(mutant => mutant.ApplyTo(Corpus).Find(file.Key)!.Sha256()).Append(Corpus.Find(file.Key)!.Sha256());
            texts.Should().OnlyHaveUniqueItems(file.Key);
        }
    }

    /// <summary>Each source of the corpus, cut off after every token, read as each language.</summary>
    [Fact]
    public void What_is_broken_has_mutants_too()
    {
        const string Text = "(a.b)[{ fn f(x: T) -> y { if a && let b == c? as d: x } except (A, except with a as b: for range( def f(*, **";
        foreach (var language in Language.All)
            for (var length = 0; length <= Text.Length; length++)
                Mutants.Of(FileTree.Of(TreeEntry.File($"a{language.Extensions[0]}", Text[..length]), TreeEntry.File($"b{language.Extensions[0]}", Text[length..])), All)
                    .Should().NotBeNull();
    }

    [Fact]
    public void Only_the_files_that_are_asked_for_and_that_are_text_have_mutants()
    {
        var tree = FileTree.Of(
            TreeEntry.File("src/a.py", "x = 1\n"), TreeEntry.File("tests/a.py", "x = 1\n"), TreeEntry.Link("src/link.py", "a.py"),
            TreeEntry.File("src/b.py", "") with { Content = new byte[] { (byte)'1', 0xff } });

        Mutants.Of(tree, new(["src/**"])).Select(mutant => mutant.Path).Distinct().Should().Equal("src/a.py");
    }

    [Fact]
    public void A_mutant_fits_its_own_tree_alone()
    {
        var tree = FileTree.Of(TreeEntry.File("a.py", "x = 1\n"));
        var mutant = Mutants.Of(tree, All)[0];

        var other = () => mutant.ApplyTo(FileTree.Of(TreeEntry.File("a.py", "x = y\n")));
        var none = () => mutant.ApplyTo(FileTree.Empty);

        other.Should().Throw<InvalidOperationException>().WithMessage("boundary@a.py:1:5: the file does not say `1` there");
        none.Should().Throw<InvalidOperationException>().WithMessage("*there is no such file");
    }
}
