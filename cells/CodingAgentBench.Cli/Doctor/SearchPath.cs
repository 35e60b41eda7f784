namespace CodingAgentBench.Cli.Doctor;

/// <summary>Programs of this machine.</summary>
internal static class SearchPath
{
    /// <summary>A name is looked for on the PATH; anything with a slash is a path already.</summary>
    public static bool Has(string program) => program.Contains('/', StringComparison.Ordinal)
        ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => folder.Length > 0 && File.Exists(Path.Combine(folder, program)));
}
