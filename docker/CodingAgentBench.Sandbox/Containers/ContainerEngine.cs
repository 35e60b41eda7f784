using CodingAgentBench.Sandbox.Process;

namespace CodingAgentBench.Sandbox.Containers;

/// <summary>Sandboxes that are containers without a network.</summary>
public sealed class ContainerEngine : ISandboxEngine
{
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
        var name = $"{Path.GetFileName(folder)}-{request.Label}-{Interlocked.Increment(ref _sandboxes)}";
        var socket = request.ReachesModel ? SocketIn(Path.Combine(folder, name)) : null;
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

    private static ModelSocket SocketIn(string folder) =>
        new(Path.Combine(Directory.CreateDirectory(folder).FullName, ContainerLayout.ModelSocket), ContainerLayout.ModelUrl);
}
