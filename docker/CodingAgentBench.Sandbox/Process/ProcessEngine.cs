using System.Runtime.InteropServices;

namespace CodingAgentBench.Sandbox.Process;

/// <summary>
/// Runs programs as plain processes in temporary folders. It has no isolation: it is for control and replay lanes, and for
/// people who accept what their own model does to their own machine.
/// </summary>
public sealed class ProcessEngine : ISandboxEngine
{
    private readonly Lazy<Task<RunFolder>> _folder = new(RunFolder.CreateAsync);
    private int _sandboxes;

    public EngineIdentity Identity { get; } = new("process", RuntimeInformation.OSDescription, EngineIdentity.NoIsolation);

    public string? Unavailable { get; } =
        !OperatingSystem.IsLinux() ? "the process engine needs Linux"
        : Array.Find(["setsid", "sh", "tar", "git"], tool => !OnPath(tool)) is { } missing ? $"the process engine needs `{missing}` on the PATH"
        : null;

    /// <summary>None: it runs no images.</summary>
    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => Task.FromResult<SandboxImage?>(null);

    public async Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation)
    {
        if (Unavailable is { } reason)
            throw new SandboxException(reason);
        var root = Path.Combine((await _folder.Value).Path, $"{request.Label}-{Interlocked.Increment(ref _sandboxes)}");
        return new ProcessSandbox(root, request.Limits);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder.IsValueCreated)
            await (await _folder.Value).DisposeAsync();
    }

    private static bool OnPath(string tool) =>
        ProcessEnvironment.SearchPath.Split(':').Any(folder => File.Exists(Path.Combine(folder, tool)));
}
