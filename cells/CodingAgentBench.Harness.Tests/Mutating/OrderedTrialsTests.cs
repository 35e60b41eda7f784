using CodingAgentBench.Harness.Mutating;

namespace CodingAgentBench.Harness.Tests.Mutating;

public sealed class OrderedTrialsTests
{
    [Fact]
    public async Task Results_come_in_the_order_of_the_list_whichever_ends_first()
    {
        var second = new TaskCompletionSource();
        var results = new List<int>();

        await foreach (var result in OrderedTrials.RunAsync([1, 2, 3], 2, RunAsync, TestContext.Current.CancellationToken))
            results.Add(result);

        results.Should().Equal(1, 2, 3);

        async Task<int> RunAsync(int item, CancellationToken cancellation)
        {
            if (item == 1)
                await second.Task.WaitAsync(cancellation);
            else
                second.TrySetResult();
            return item;
        }
    }

    [Fact]
    public async Task Whoever_has_enough_ends_what_still_runs()
    {
        var ended = new TaskCompletionSource();

        await foreach (var result in OrderedTrials.RunAsync([1, 2, 3], 2, RunAsync, TestContext.Current.CancellationToken))
        {
            result.Should().Be(1);
            break;
        }

        ended.Task.IsCompleted.Should().BeTrue();

        async Task<int> RunAsync(int item, CancellationToken cancellation)
        {
            if (item == 1)
                return item;
            try
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
            finally
            {
                ended.SetResult();
            }
            return item;
        }
    }
}
