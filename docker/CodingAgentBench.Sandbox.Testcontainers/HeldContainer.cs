using CodingAgentBench.Sandbox.Containers;
using Docker.DotNet;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Images;
using Microsoft.Extensions.Logging.Abstractions;
using ContainerWaitResponse = Docker.DotNet.Models.ContainerWaitResponse;
using ContainerNotRunningException = DotNet.Testcontainers.Containers.ContainerNotRunningException;
using ITestcontainer = DotNet.Testcontainers.Containers.IContainer;

namespace CodingAgentBench.Sandbox.Testcontainers;

/// <summary>A container whose standard input this process holds.</summary>
internal sealed class HeldContainer : IContainer
{
    private const int ShownBytes = 4 << 10;

    /// <summary>How long a container may take to be gone after it has been removed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DockerClient _client;
    private readonly ITestcontainer _container;
    private readonly ContainerSpec _spec;
    private readonly OutputCapture _error = new(ShownBytes);
    private AttachedStreams? _main;

    private HeldContainer(DockerClient client, ContainerSpec spec)
    {
        (_client, _spec) = (client, spec);
        _container = new ContainerBuilder(spec.Image)
            .WithLogger(NullLogger.Instance)
            .WithImagePullPolicy(PullPolicy.Never)
            .WithCreateParameterModifier(parameters => CreateParameters.Apply(spec, parameters))
            .Build();
        // Held before it starts, so that there is no moment in which it would outlive this process.
        _container.Created += (_, _) => _main = new(Attach());
    }

    public Task<int> Ended { get; private set; } = Task.FromResult(0);

    public static async Task<IContainer> StartAsync(DockerClient client, ContainerSpec spec, CancellationToken cancellation)
    {
        var container = new HeldContainer(client, spec);
        try
        {
            await container.StartAsync(cancellation);
            return container;
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public async Task<IContainerProcess> ExecuteAsync(ContainerCommand command, CancellationToken cancellation)
    {
        try
        {
            var made = await _client.Exec.CreateContainerExecAsync(
                _spec.Name,
                new()
                {
                    AttachStdin = true,
                    AttachStdout = true,
                    AttachStderr = true,
                    User = command.User,
                    WorkingDir = command.WorkingFolder,
                    Env = [.. command.Environment.Select(pair => $"{pair.Key}={pair.Value}")],
                    Cmd = [.. command.Arguments],
                },
                cancellation);
            return new ExecProcess(_client, made.ID, new(await _client.Exec.StartContainerExecAsync(made.ID, new(), cancellation)), Ended);
        }
        catch (DockerApiException refused)
        {
            throw new SandboxException($"the engine did not run a program in a container: {refused.Message}", refused);
        }
    }

    public async Task AllowProcessesAsync(int processes, CancellationToken cancellation)
    {
        try
        {
            await _client.Containers.UpdateContainerAsync(_spec.Name, new() { PidsLimit = processes }, cancellation);
        }
        catch (DockerApiException)
        {
            // It has ended; whoever runs the next program in it hears of that.
        }
    }

    public async ValueTask DisposeAsync()
    {
        _main?.Dispose();
        try
        {
            await _container.DisposeAsync();
        }
        catch (DockerApiException)
        {
            // The engine removes it by itself, because its input has ended; two removals at once are a conflict.
        }
        using var patience = new CancellationTokenSource(Patience);
        while (await ExistsAsync())
            await Task.Delay(20, patience.Token);
        await Ended;
        _error.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        try
        {
            await _container.StartAsync(cancellation);
        }
        catch (Exception failed) when (failed is DockerApiException or ContainerNotRunningException or HttpRequestException or IOException)
        {
            throw NotStarted(failed.Message, failed);
        }
        using var output = new StreamReader(_main!.StandardOutput);
        Ended = EndAsync(_client.Containers.WaitContainerAsync(_spec.Name, CancellationToken.None));
        if (await output.ReadLineAsync(cancellation) != ContainerLayout.Ready)
        {
            await Ended.WaitAsync(cancellation);
            throw NotStarted(_error.Finish().Text.Trim(), null);
        }
    }

    private async Task<int> EndAsync(Task<ContainerWaitResponse> exit)
    {
        await Task.WhenAll(_main!.Ended, _error.ReadAsync(_main.StandardError, CancellationToken.None));
        try
        {
            return (int)(await exit).StatusCode;
        }
        catch (Exception lost) when (lost is DockerApiException or HttpRequestException or IOException)
        {
            return -1;
        }
    }

    // An event has no asynchronous handlers, and the container is started right after this one.
    private MultiplexedStream Attach() => _client.Containers.AttachContainerAsync(
        _container.Id, new() { Stream = true, Stdin = true, Stdout = true, Stderr = true }, CancellationToken.None).GetAwaiter().GetResult();

    private async Task<bool> ExistsAsync()
    {
        try
        {
            await _client.Containers.InspectContainerAsync(_spec.Name, CancellationToken.None);
            return true;
        }
        catch (DockerContainerNotFoundException)
        {
            return false;
        }
    }

    private SandboxException NotStarted(string why, Exception? cause) => new($"a container of {_spec.Image} did not start: {why}", cause);
}
