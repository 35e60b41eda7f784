using System.Text.Json.Nodes;
using CodingAgentBench.Harness.Mutating;
using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Mutating;

public sealed class MutationTaskMakerTests : IDisposable
{
    private readonly FakeShop _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task The_first_mutant_that_meets_all_conditions_becomes_a_whole_task()
    {
        await _shop.MakeAsync();

        _shop.Written.Should().Equal(_shop.Output);
        var task = FileTree.ReadFolder(_shop.Output).Tree;
        task.Paths.Should().Contain(["task.yaml", "mutation.json", "workdir/shop/prices.py", "answer/shop/prices.py", "scorer/score.py", "cheats/wrong-repair/shop/prices.py"]);
        File.ReadAllText(Path.Combine(_shop.Output, "answer/shop/prices.py")).Should().Be($"# {Canary.Line}\n{SmallLibrary.Prices}");
        File.ReadAllText(Path.Combine(_shop.Output, "task.yaml")).Should().Contain("""
                  $ python3 -m shop 10 40
                  wrong

              It should print this:

                  10

            """);
        (_shop.Engine.Open, _shop.Engine.MostOpen).Should().Be((0, Workbench.Width));
    }

    [Fact]
    public async Task The_same_library_and_seed_give_the_same_bytes()
    {
        await _shop.MakeAsync("a seed");
        var first = FileTree.ReadFolder(_shop.Output).Tree.Sha256();
        Directory.Delete(_shop.Output, recursive: true);

        await _shop.MakeAsync("a seed");

        FileTree.ReadFolder(_shop.Output).Tree.Sha256().Should().Be(first);
    }

    [Fact]
    public async Task Another_seed_damages_another_place()
    {
        var mutants = new HashSet<string>();
        for (var seed = 0; seed < 4; seed++)
        {
            await _shop.MakeAsync($"{seed}");
            mutants.Add((string)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_shop.Output, "mutation.json"), TestContext.Current.CancellationToken))!["mutant"]!);
            Directory.Delete(_shop.Output, recursive: true);
        }
        mutants.Should().HaveCountGreaterThan(1);
    }

    [Fact]
    public async Task A_pinned_mutant_says_which_condition_it_fails()
    {
        await _shop.MakeAsync();
        var taken = (string)JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(_shop.Output, "mutation.json"), TestContext.Current.CancellationToken))!["mutant"]!;
        Directory.Delete(_shop.Output, recursive: true);
        string[] conditions = [Trial.DoesNotBuild, Trial.Noticed, Trial.Endless, Trial.Unseen, Trial.NotCaught, Trial.Wreck];

        foreach (var condition in conditions)
        {
            using var shop = new FakeShop();
            Spoil(shop, condition);
            var make = () => shop.MakeAsync(mutant: taken);
            (await make.Should().ThrowAsync<UnfitLibraryException>()).WithMessage($"*{taken} makes no task: {condition}");
            shop.Written.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_mutant_that_is_not_there_is_an_error_with_the_closest_one()
    {
        var make = () => _shop.MakeAsync(mutant: "relational-operator@shop/prices.py:2:99");

        (await make.Should().ThrowAsync<UnfitLibraryException>()).WithMessage("there is no mutant `*`; did you mean `relational-operator@shop/prices.py:2:*`?");
    }

    [Fact]
    public async Task When_no_mutant_will_do_the_reasons_are_counted()
    {
        _shop.IsMissed = _ => false;
        var make = () => _shop.MakeAsync();

        (await make.Should().ThrowAsync<UnfitLibraryException>()).WithMessage("*: none of * mutants makes a task: * × the visible tests notice it");
        _shop.Progress.Should().Contain(line => line.StartsWith("1/", StringComparison.Ordinal));
        _shop.Engine.Open.Should().Be(0);
    }

    [Fact]
    public async Task A_library_that_is_not_healthy_is_refused()
    {
        _shop.Prints = (_, _) => null;
        var make = () => _shop.MakeAsync();

        (await make.Should().ThrowAsync<UnfitLibraryException>()).WithMessage("*story 1 (python3 -m shop 3 40) cannot be quoted: it does not end*");
    }

    [Fact]
    public async Task A_story_that_prints_something_else_each_time_is_refused()
    {
        var calls = 0;
        _shop.Prints = (_, _) => $"{calls++}";
        var make = () => _shop.MakeAsync();

        (await make.Should().ThrowAsync<UnfitLibraryException>()).WithMessage("*story 1 * prints something else the second time*");
    }

    [Fact]
    public async Task A_run_that_is_interrupted_leaves_nothing()
    {
        using var interrupt = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _shop.Fails = _ =>
        {
            // The first time after the task's folder has been begun.
            if (_shop.Written.Any())
                interrupt.Cancel();
            return 2;
        };
        var make = () => _shop.MakeAsync(cancellation: interrupt.Token);

        await make.Should().ThrowAsync<OperationCanceledException>();
        _shop.Written.Should().BeEmpty();
        _shop.Engine.Open.Should().Be(0);
    }

    private static void Spoil(FakeShop shop, string condition)
    {
        switch (condition)
        {
            case Trial.DoesNotBuild:
                shop.Builds = source => source == SmallLibrary.Prices;
                break;
            case Trial.Noticed:
                shop.IsMissed = _ => false;
                break;
            case Trial.Endless:
                shop.Prints = (source, count) => source == SmallLibrary.Prices ? count : null;
                break;
            case Trial.Unseen:
                shop.Prints = (_, count) => count;
                break;
            case Trial.NotCaught:
                shop.Fails = _ => 0;
                break;
            default:
                shop.Fails = _ => 6;
                break;
        }
    }
}
