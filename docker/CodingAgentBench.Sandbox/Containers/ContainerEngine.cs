using System.Text;
using CodingAgentBench.Sandbox.Process;

namespace CodingAgentBench.Sandbox.Containers;

/// <summary>Sandboxes that are containers without a network.</summary>
public sealed class ContainerEngine : ISandboxEngine
{
    /// <summary>`sun_path` of macOS, the shortest that is in use; Linux has 108.</summary>
    private const int LongestSocketPath = 103;

    private readonly IContainerRuntime _runtime;
    private readonly Lazy<Task<RunFolder>> _folder;
    private int _sandboxes;

    public ContainerEngine(IContainerRuntime runtime)
    {
        _runtime = runtime;
        _folder = new(PrepareAsync);
    }

    public EngineIdentity Identity => _runtime.Identity;

    public string? Unavailable => null;

    public Task<SandboxImage?> FindImageAsync(string reference, CancellationToken cancellation) => _runtime.FindImageAsync(reference, cancellation);

    public async Task<ISandbox> StartAsync(SandboxRequest request, CancellationToken cancellation)
    {
        var image = request.Image ?? throw new SandboxException($"the {Identity.Name} engine needs an image for `{request.Label}`");
        var folder = (await _folder.Value).Path;
        var number = Interlocked.Increment(ref _sandboxes);
        var name = $"{Path.GetFileName(folder)}-{request.Label}-{number}";
        var socket = request.ReachesModel ? SocketIn(Path.Combine(folder, $"{number}")) : null;
        var spec = new ContainerSpec(name, image, folder, Path.GetDirectoryName(socket?.Path), request.Limits);
        return new ContainerSandbox(await _runtime.StartAsync(spec, cancellation), socket, request.Limits);
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder.IsValueCreated)
            await (await _folder.Value).DisposeAsync();
    }

    private async Task<RunFolder> PrepareAsync()
    {
        await _runtime.SweepAsync(CancellationToken.None);
        return await RunFolder.CreateAsync();
    }

    private static ModelSocket SocketIn(string folder)
    {
        var path = Path.Combine(folder, ContainerLayout.ModelSocket);
        if (Encoding.UTF8.GetByteCount(path) > LongestSocketPath)
            throw new SandboxException($"no Unix socket can have a path of more than {LongestSocketPath} bytes; set TMPDIR to a shorter one: {path}");
        Directory.CreateDirectory(folder);
        // The keeper is another user, whatever the umask here says of others.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        return new(path, ContainerLayout.ModelUrl);
    }
}
