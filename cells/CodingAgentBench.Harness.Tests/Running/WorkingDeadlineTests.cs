using CodingAgentBench.Harness.Running;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Running;

public sealed class WorkingDeadlineTests
{
    [Fact]
    public async Task It_passes_when_the_working_time_is_up()
    {
        await using var deadline = new WorkingDeadline(TimeSpan.FromMilliseconds(50), () => TimeSpan.Zero, RealTime.Provider);

        await Passed(deadline).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Waiting_moves_it_on()
    {
        var waited = TimeSpan.FromHours(1);
        await using var deadline = new WorkingDeadline(TimeSpan.FromMilliseconds(20), () => waited, RealTime.Provider);
        await using var later = new WorkingDeadline(TimeSpan.FromMilliseconds(200), () => TimeSpan.Zero, RealTime.Provider);

        await Passed(later);

        deadline.Token.IsCancellationRequested.Should().BeFalse();
    }

    private static Task Passed(WorkingDeadline deadline)
    {
        var passed = new TaskCompletionSource();
        deadline.Token.Register(passed.SetResult);
        return passed.Task;
    }
}
