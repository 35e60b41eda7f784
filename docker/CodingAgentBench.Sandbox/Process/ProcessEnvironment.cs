namespace CodingAgentBench.Sandbox.Process;

/// <summary>The variables that a program in a sandbox starts with.</summary>
internal static class ProcessEnvironment
{
    /// <summary>Marks every process of a sandbox, so that those that left its process group are found again.</summary>
    public const string Marker = "CAB_SANDBOX";

    private const string SystemPath = "/usr/local/bin:/usr/bin:/bin";

    /// <summary>The system's programs first, so that a version manager's wrappers do not run in each cell; then whatever the user has.</summary>
    public static string SearchPath { get; } = $"{SystemPath}:{Environment.GetEnvironmentVariable("PATH")}".TrimEnd(':');

    public static IEnumerable<KeyValuePair<string, string>> Of(string root, SandboxPaths paths) =>
    [
        new("PATH", SearchPath),
        new("HOME", paths.Home),
        new("TMPDIR", paths.Temporary),
        new("LANG", "C.UTF-8"),
        new("PYTHONDONTWRITEBYTECODE", "1"),
        new(Marker, root),
    ];
}
