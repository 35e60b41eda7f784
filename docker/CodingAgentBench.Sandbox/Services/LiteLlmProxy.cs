using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Services;

/// <summary>
/// A LiteLLM proxy in a container of its own. Its main program lives exactly as long as its standard input, which this process
/// holds: however this process ends, the container and its network go with it.
/// </summary>
public sealed class LiteLlmProxy : IAsyncDisposable
{
    private const int KeptLogBytes = 64 << 10;
    private const int ShownLogLines = 10;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a container, and then its network, may take to be removed.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(20);

    private readonly ContainerCli _cli;
    private readonly LiteLlmLaunch _launch;
    private readonly TimeProvider _time;
    private readonly System.Diagnostics.Process _process;
    private readonly OutputCapture _log = new(KeptLogBytes);
    private readonly Task _logging;

    private LiteLlmProxy(ContainerCli cli, LiteLlmLaunch launch, TimeProvider time)
    {
        (_cli, _launch, _time) = (cli, launch, time);
        Name = $"cab-litellm-{Environment.ProcessId}-{RandomNumberGenerator.GetHexString(8, lowercase: true)}";
        Key = $"sk-{RandomNumberGenerator.GetHexString(48, lowercase: true)}";
        var secrets = new Dictionary<string, string>(launch.Keys) { [LiteLlmConfig.MasterKeyVariable] = Key };
        _process = cli.StartInNetwork(Name, LiteLlmArguments.Of(Name, launch.Image, secrets.Keys), secrets);
        _logging = Task.WhenAll(
            _log.ReadAsync(_process.StandardOutput.BaseStream, CancellationToken.None),
            _log.ReadAsync(_process.StandardError.BaseStream, CancellationToken.None));
    }

    /// <summary>Of the container, and of its network.</summary>
    public string Name { get; }

    /// <summary>What a caller has to show; new for every proxy.</summary>
    public string Key { get; }

    /// <summary>Ends in `/v1`.</summary>
    public Uri BaseUrl { get; private set; } = null!;

    /// <summary>Starts a proxy and waits until it is ready.</summary>
    /// <exception cref="SandboxException">It did not get there; the message has the end of its log.</exception>
    public static async Task<LiteLlmProxy> StartAsync(ContainerCli cli, LiteLlmLaunch launch, TimeProvider time, CancellationToken cancellation)
    {
        var (runtime, reason) = await CliRuntime.FindAsync(cli, cancellation);
        if (runtime is null)
            throw new SandboxException($"a LiteLLM proxy needs a container engine: {reason}");
        if (await runtime.FindImageAsync(launch.Image, cancellation) is null)
            throw new SandboxException($"the LiteLLM image is not here: `{cli.Name} pull {launch.Image}` fetches it");
        await runtime.SweepAsync(cancellation);
        var proxy = new LiteLlmProxy(cli, launch, time);
        try
        {
            await proxy.ConfigureAsync(cancellation);
            proxy.BaseUrl = await proxy.ReadyAsync(cancellation);
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var grace = new CancellationTokenSource(Grace, _time);
        try
        {
            await _process.WaitForExitAsync(grace.Token);
        }
        catch (OperationCanceledException)
        {
            await _cli.RunAsync(["rm", "--force", "--volumes", Name], CancellationToken.None);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
        _process.Dispose();
        _log.Dispose();
    }

    private async Task ConfigureAsync(CancellationToken cancellation)
    {
        var config = Encoding.UTF8.GetBytes(_launch.Config);
        var input = _process.StandardInput.BaseStream;
        try
        {
            await input.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{config.Length}\n")), cancellation);
            await input.WriteAsync(config, cancellation);
            await input.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            throw await EndedAsync();
        }
    }

    private async Task<Uri> ReadyAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };
        var started = _time.GetTimestamp();
        while (_time.GetElapsedTime(started) < _launch.Patience)
        {
            if (_process.HasExited)
                throw await EndedAsync();
            if (await AddressAsync(cancellation) is { } address && await AnswersAsync(client, address, cancellation))
                return new(address, "v1");
            await Task.Delay(BetweenLooks, _time, cancellation);
        }
        throw new SandboxException($"LiteLLM was not ready within {_launch.Patience.TotalSeconds:0} seconds; {LastWords()}");
    }

    private async Task<Uri?> AddressAsync(CancellationToken cancellation)
    {
        var port = await _cli.RunAsync(["port", Name, $"{LiteLlmArguments.Port}/tcp"], cancellation);
        return port.ExitCode == 0 && Uri.TryCreate($"http://{port.Output.Trim()}/", UriKind.Absolute, out var address) ? address : null;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(address, "health/readiness"), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<SandboxException> EndedAsync()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        await Task.WhenAny(_logging, Task.Delay(Grace, _time));
        return new($"LiteLLM ended before it was ready; {LastWords()}");
    }

    private string LastWords()
    {
        var said = _log.Finish();
        if (said.TotalBytes == 0)
            return "it said nothing";
        var text = _launch.Keys.Values.Append(Key).Aggregate(said.LastLines(ShownLogLines), (text, key) => text.Replace(key, "<key>", StringComparison.Ordinal));
        return $"the end of its log: {TreePath.Printable(text)}";
    }
}
