namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>How a command of the container CLI ended.</summary>
public sealed record CliResult(int ExitCode, string Output, string Error)
{
    /// <summary>What it wrote to standard output, when it went well.</summary>
    /// <exception cref="SandboxException">It did not.</exception>
    public string Required(string purpose) =>
        ExitCode == 0 ? Output.Trim() : throw new SandboxException($"could not {purpose}: {Error.Trim()}");
}
