namespace CodingAgentBench.Cli.Doctor;

/// <summary>All checks side by side, none of them for longer than the limit.</summary>
internal sealed class Examination(IReadOnlyList<ICheck> checks, TimeSpan limit, TimeProvider time)
{
    /// <summary>The findings in the order of the checks.</summary>
    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        var found = await Task.WhenAll(checks.Select(check => RunAsync(check, either.Token)));
        cancellation.ThrowIfCancellationRequested();
        return [.. found.SelectMany(findings => findings)];
    }

    private async Task<IReadOnlyList<Finding>> RunAsync(ICheck check, CancellationToken cancellation)
    {
        try
        {
            // On a thread of its own: a file system that is gone blocks whoever asks it.
            return await Task.Run(() => check.RunAsync(cancellation), cancellation).WaitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            return [new(check.Subject, Level.Missing, $"no answer within {limit.TotalSeconds:0.#} seconds")];
        }
        catch (Exception broken)
        {
            return [new(check.Subject, Level.Missing, $"cannot be told: {broken.Message}")];
        }
    }
}
