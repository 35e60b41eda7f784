using System.Runtime.CompilerServices;

namespace CodingAgentBench.Harness.Mutating;

/// <summary>Runs trials side by side and gives their results in the order of the list, whichever ends first.</summary>
internal static class OrderedTrials
{
    public static async IAsyncEnumerable<TResult> RunAsync<TItem, TResult>(
        IEnumerable<TItem> items, int width, Func<TItem, CancellationToken, Task<TResult>> run,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var running = new Queue<Task<TResult>>();
        using var waiting = items.GetEnumerator();
        try
        {
            while (true)
            {
                while (running.Count < width && waiting.MoveNext())
                    running.Enqueue(run(waiting.Current, enough.Token));
                if (running.Count == 0)
                    yield break;
                yield return await running.Dequeue();
            }
        }
        finally
        {
            await enough.CancelAsync();
            foreach (var unneeded in running)
                await unneeded.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }
}
