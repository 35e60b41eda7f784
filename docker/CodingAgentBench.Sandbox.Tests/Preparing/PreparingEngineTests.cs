using CodingAgentBench.Sandbox.Preparing;

namespace CodingAgentBench.Sandbox.Tests.Preparing;

public sealed class PreparingEngineTests : IAsyncDisposable
{
    private static readonly SandboxRequest Agent = new("agent", ResourceLimits.Default);

    private readonly CountingEngine _inner = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _inner.DisposeAsync();

    [Fact]
    public async Task A_sandbox_that_was_started_ahead_is_the_one_that_is_handed_out()
    {
        await using var engine = new PreparingEngine(_inner);
        engine.Prepare(Agent);
        await using var sandbox = await engine.StartAsync(Agent, Cancellation);

        _inner.Started.Should().ContainSingle().Which.Should().BeSameAs(sandbox);
    }

    [Fact]
    public async Task One_for_another_purpose_is_left_for_that_purpose()
    {
        await using var engine = new PreparingEngine(_inner);
        engine.Prepare(Agent with { Label = "scorer" });
        await using var sandbox = await engine.StartAsync(Agent, Cancellation);

        ((CountingEngine.Sandbox)sandbox).Label.Should().Be("agent");
    }

    [Fact]
    public async Task One_that_could_not_be_started_ahead_is_started_when_it_is_needed()
    {
        await using var engine = new PreparingEngine(_inner);
        _inner.Failures = 1;
        engine.Prepare(Agent);

        await using var sandbox = await engine.StartAsync(Agent, Cancellation);

        _inner.Started.Should().ContainSingle().Which.Should().BeSameAs(sandbox);
    }

    [Fact]
    public async Task What_nobody_wanted_is_removed_with_the_engine()
    {
        var engine = new PreparingEngine(_inner);
        engine.Prepare(Agent);
        engine.Prepare(Agent);
        _inner.Failures = 1;

        await engine.DisposeAsync();

        _inner.Started.Should().OnlyContain(sandbox => sandbox.Disposed);
        _inner.Disposed.Should().BeTrue();
    }
}
