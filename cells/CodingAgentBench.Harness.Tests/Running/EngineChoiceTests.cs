using CodingAgentBench.Harness.Running;

namespace CodingAgentBench.Harness.Tests.Running;

public sealed class EngineChoiceTests : IDisposable
{
    private readonly MatrixRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task The_process_engine_is_used_when_it_is_asked_for()
    {
        var choice = await ChooseAsync(("CAB_ENGINE", "process"));

        (choice.Engine.Identity.Name, choice.NoContainers).Should().Be(("process", "CAB_ENGINE=process asks for none"));
    }

    [Fact]
    public async Task Without_a_container_engine_there_is_the_process_engine_and_the_reason()
    {
        var choice = await ChooseAsync(("CAB_CONTAINER_CLI", "no-such-docker"));

        choice.Engine.Identity.Name.Should().Be("process");
        choice.NoContainers.Should().Contain("no-such-docker").And.Contain("docker/engine up");
    }

    [Fact]
    public async Task An_engine_that_is_named_and_missing_is_not_replaced()
    {
        var choice = await ChooseAsync(("CAB_ENGINE", "docker"), ("CAB_CONTAINER_CLI", "no-such-docker"));

        choice.Engine.Unavailable.Should().StartWith("the docker engine is not ready: ").And.Contain("docker/engine up");
    }

    [Fact]
    public async Task A_plug_in_that_is_named_and_not_built_is_not_replaced()
    {
        var choice = await ChooseAsync(("CAB_ENGINE", "testcontainers"));

        choice.Engine.Unavailable.Should().StartWith("the testcontainers engine is not ready: ").And.Contain("-p:Testcontainers=true");
    }

    private async Task<EngineChoice> ChooseAsync(params (string Name, string Value)[] variables)
    {
        var values = variables.ToDictionary(pair => pair.Name, pair => pair.Value);
        return await EngineChoice.MakeAsync(_repository.Root, HarnessSettings.Read(values.GetValueOrDefault), TestContext.Current.CancellationToken);
    }
}
