namespace CodingAgentBench.Harness.Running;

/// <summary>Cuts the time of one attempt into phases that follow each other without gaps.</summary>
internal sealed class PhaseClock(TimeProvider time)
{
    private readonly long _started = time.GetTimestamp();
    private readonly Dictionary<Phase, TimeSpan> _spent = [];
    private TimeSpan _until;

    public TimeSpan Total => _until;

    public TimeSpan this[Phase phase] => _spent.GetValueOrDefault(phase);

    /// <summary>Everything since the last call was this phase.</summary>
    public void End(Phase phase)
    {
        var now = time.GetElapsedTime(_started);
        _spent[phase] = this[phase] + now - _until;
        _until = now;
    }
}
