namespace CodingAgentBench.Cli.Doctor;

internal enum Level
{
    Ok,

    /// <summary>It works, but not as one would want.</summary>
    Warning,

    /// <summary>Something cannot run for want of it.</summary>
    Missing,
}
