using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Running;

/// <summary>Whole cells in real containers; skipped, with the reason, where there are none.</summary>
public sealed class ContainerCellTests : IDisposable
{
    private readonly MatrixRepository _repository = new();

    public ContainerCellTests() => _repository.AddBaseImage();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ControlModels.Oracle, Outcome.Pass)]
    [InlineData(ControlModels.Nop, Outcome.Fail)]
    [InlineData(ControlModels.Cheat, Outcome.Fail)]
    public async Task A_row_says_where_it_ran_and_within_which_limits(string model, Outcome expected)
    {
        var (row, _) = await RunAsync("mini", model);

        (row.Outcome, row.Engine.Isolation, row.Image!.Name, row.Image.Locked).Should().Be((expected, "container", "base", false));
        row.Image.Id.Should().MatchRegex("^sha256:[0-9a-f]{64}$");
        row.Key.TuiImageSha.Should().Be(row.Image.Id, "an image that is not the locked one makes another cell");
        row.Engine.Limits!.MemoryLimitBytes.Should().BeGreaterThan(row.Engine.Limits.MemoryGuaranteeBytes);
        row.Unpublishable.Should().Contain("the image is not the locked one");
    }

    [Fact]
    public async Task An_agent_finds_no_scorer_no_answer_no_other_task_and_nothing_of_the_harness()
    {
        _repository.AddTui("spy", """
            find / -xdev \( -name 'score*.py' -o -name 'cab_scorer*' -o -name 'task.yaml' -o -name 'answer' -o -name 'cheats' \) 2>/dev/null
            grep -rlx 42 /work /home /tmp 2>/dev/null
            env | grep CAB_
            echo searched
            """);
        Environment.SetEnvironmentVariable("CAB_API_KEY", "marked-secret");

        var (_, output) = await RunAsync("spy", ControlModels.Oracle);

        output.Should().Be("searched\n");
    }

    [Fact]
    public async Task What_an_agent_does_to_its_own_container_is_its_own_affair()
    {
        _repository.AddTui("flood", "kill -KILL -1; head -c 2000000000 /dev/zero > big");

        var (row, _) = await RunAsync("flood", ControlModels.Nop);

        row.Outcome.Should().BeOneOf([Outcome.Fail, Outcome.AgentError], row.Reason);
    }

    private async Task<(Row Row, string Output)> RunAsync(string tui, string model)
    {
        var settings = HarnessSettings.Read(name => name == "CAB_ANY_IMAGE" ? "yes" : null);
        var choice = await EngineChoice.MakeAsync(_repository.Root, settings, TestContext.Current.CancellationToken);
        await using var services = new CellServices(_repository.Read(), settings, choice.Engine, _repository.Root["results"], RealTime.Provider);
        Assert.SkipUnless(choice.Engine.Identity.RunsImages, choice.NoContainers);
        var cell = services.Matrix.Rows(RowFilter.Parse($"tui={tui}&model={model}")).Single().Cell;

        (await Preconditions.MissingAsync(cell, services)).Should().BeNull();
        var row = await new CellRunner(services).RunAsync(cell, 1, TestContext.Current.CancellationToken);
        return (row, await File.ReadAllTextAsync(Path.Combine(services.DirectoryPath!, row.Files.Stdout!), TestContext.Current.CancellationToken));
    }
}
