namespace CodingAgentBench.Sandbox.Containers.Cli;

/// <summary>A container that one `docker run` holds on to.</summary>
internal sealed class CliContainer : IContainer
{
    /// <summary>How long a container may take to end after its standard input has.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly ContainerCli _cli;
    private readonly string _name;
    private readonly System.Diagnostics.Process _keeper;
    private readonly Task<string> _error;

    public CliContainer(ContainerCli cli, string name, System.Diagnostics.Process keeper)
    {
        (_cli, _name, _keeper) = (cli, name, keeper);
        _error = keeper.StandardError.ReadToEndAsync();
        Ended = EndAsync();
    }

    public Task<int> Ended { get; }

    /// <summary>What the CLI said before it ended.</summary>
    public async Task<string> ErrorAsync()
    {
        await Ended;
        return (await _error).Trim();
    }

    public Task<IContainerProcess> ExecuteAsync(ContainerCommand command, CancellationToken cancellation)
    {
        var environment = command.Environment.SelectMany(pair => new[] { "--env", $"{pair.Key}={pair.Value}" });
        return Task.FromResult<IContainerProcess>(new CliProcess(_cli.Start(
        [
            "exec", "--interactive", "--user", command.User, "--workdir", command.WorkingFolder,
            .. environment, _name, .. command.Arguments,
        ])));
    }

    public async Task AllowProcessesAsync(int processes, CancellationToken cancellation) =>
        await _cli.RunAsync(["update", "--pids-limit", $"{processes}", _name], cancellation);

    public async ValueTask DisposeAsync()
    {
        _keeper.StandardInput.Close();
        try
        {
            await Ended.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            await _cli.RunAsync(["rm", "--force", "--volumes", _name], CancellationToken.None);
            _keeper.Kill();
            await Ended;
        }
        _keeper.Dispose();
    }

    private async Task<int> EndAsync()
    {
        await _keeper.WaitForExitAsync();
        return _keeper.ExitCode;
    }
}
