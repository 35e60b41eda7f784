using CodingAgentBench.Boards;
using CodingAgentBench.Results.Board;
using CodingAgentBench.Results.Runs;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CodingAgentBench.TestLogger;

/// <summary>Says how far a long run is, and sums it up at its end: what passed, and where the files are.</summary>
internal sealed class RunRecorder(IMessageSink inner, int tests, TimeProvider time, CancellationToken cancellation) : IMessageSink
{
    private static readonly TimeSpan ProgressEvery = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private long _spoke = time.GetTimestamp();
    private int _finished;
    private int _failed;

    public bool OnMessage(IMessageSinkMessage message)
    {
        switch (message)
        {
            // The tests that never got their turn; Ctrl-C is nobody's failure.
            case ITestAssemblyCleanupFailure { ExceptionTypes: ["System.OperationCanceledException"] } when cancellation.IsCancellationRequested:
                return true;
            case ITestFailed:
                Interlocked.Increment(ref _failed);
                break;
            case ITestFinished:
                Progress(Interlocked.Increment(ref _finished));
                break;
            case ITestAssemblyFinished:
                SumUp();
                break;
        }
        return inner.OnMessage(message);
    }

    private void Progress(int finished)
    {
        lock (_lock)
        {
            if (finished == tests || time.GetElapsedTime(_spoke) < ProgressEvery)
                return;
            _spoke = time.GetTimestamp();
        }
        Say($"{finished} of {tests} done, {_failed} failed");
    }

    private void SumUp()
    {
        if (!TestContext.Current.KeyValueStorage.TryGetValue(RunDirectoryKey.Name, out var folder) || folder is not string path)
            return;
        var journal = Path.Combine(path, RunDirectory.RowsFile);
        if (!File.Exists(journal))
            return;
        var rows = Journal.Read(journal);
        if (rows.Where(row => row.IsRepeat).ToList() is { Count: > 0 } repeats)
        {
            Say(RunSummary.OfRepeats(repeats, path));
            return;
        }
        var board = Leaderboard.Of(rows.Select(Trials.Of), []);
        LeaderboardFiles.Write(board, path);
        Say(RunSummary.Of(board, path));
    }

    /// <summary>`dotnet test` shows diagnostic messages and hides the console; a program that runs by itself does the opposite.</summary>
    private void Say(string text)
    {
        inner.OnMessage(new DiagnosticMessage(text));
        Console.WriteLine(text);
    }
}
