namespace CodingAgentBench.Testing;

/// <summary>The clock, for tests of parts that really wait.</summary>
public static class RealTime
{
    public static TimeProvider Provider => TimeProvider.System;
}
