using Docker.DotNet;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>Testcontainers asks for 1.44 and no other; an older daemon refuses that.</summary>
internal static class ApiVersion
{
    private const string Variable = "DOCKER_API_VERSION";

    private static readonly Version Asked = new(1, 44);
    private static readonly Version Oldest = new(1, 41);

    /// <summary>
    /// Has Testcontainers speak the version of a daemon that is older than it. It reads the variable once, when it is first
    /// touched, so it is set for that moment only: every program that is started later would inherit it.
    /// </summary>
    public static async Task NegotiateAsync(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || await ServerAsync(cancellation) is not { } server || server >= Asked)
            return;
        Environment.SetEnvironmentVariable(Variable, $"{(server > Oldest ? server : Oldest)}");
        _ = DotNet.Testcontainers.Configurations.TestcontainersSettings.OS;
        Environment.SetEnvironmentVariable(Variable, null);
    }

    /// <summary>An address that is none, a socket that is not there, a certificate that nobody trusts: the clients throw what is below them.</summary>
    public static bool IsOfTheConnection(Exception failure) =>
        failure is not (OperationCanceledException or TypeLoadException or MissingMemberException);

    private static async Task<Version?> ServerAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new DockerClientBuilder().WithApiVersion(null).Build();
            return Version.Parse((await client.System.GetVersionAsync(cancellation)).APIVersion);
        }
        catch (Exception silent) when (IsOfTheConnection(silent))
        {
            // Testcontainers looks in more places; what it finds there it asks for its own version.
            return null;
        }
    }
}
