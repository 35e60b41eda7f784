namespace CodingAgentBench.TestLogger;

/// <summary>Under this name the tests leave the run's folder in xunit's key/value storage.</summary>
public static class RunDirectoryKey
{
    public const string Name = "codingagentbench.run-directory";
}
