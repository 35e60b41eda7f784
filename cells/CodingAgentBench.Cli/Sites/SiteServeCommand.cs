using System.CommandLine;
using CodingAgentBench.Site.Serving;

namespace CodingAgentBench.Cli.Sites;

internal sealed class SiteServeCommand : CliCommand
{
    private readonly Argument<string> _site = new("site") { Description = "Its folder, as `site build` made it." };

    private readonly Option<int> _port = new("--port") { Description = "On this machine's own address; 0 takes a free one.", HelpName = "PORT", DefaultValueFactory = _ => 8080 };

    public SiteServeCommand(Terminal terminal)
        : base("serve", "Shows a built site in a browser of this machine, and to nobody else, until Ctrl-C.",
            ("site serve site", "at http://127.0.0.1:8080/"))
    {
        Add(_site);
        Add(_port);
        SetAction((parsed, cancellation) => ServeAsync(parsed.GetRequiredValue(_site), parsed.GetValue(_port), terminal, cancellation));
    }

    private static async Task<int> ServeAsync(string folder, int port, Terminal terminal, CancellationToken cancellation)
    {
        if (!SiteFolder.IsSite(folder))
            throw new UsageException($"{folder} is no site: `{CliRoot.Program} site build <snapshot> -o {folder}` makes one");
        if (port is < 0 or > 65535)
            throw new UsageException($"--port: {port} is not from 0 to 65535");
        try
        {
            await using var server = await SiteServer.StartAsync(folder, port);
            terminal.Line($"{server.Address} shows {folder}; Ctrl-C ends it");
            await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return ExitCode.Ok;
        }
        catch (IOException taken)
        {
            throw new UsageException($"--port: {port} cannot be used: {taken.Message}");
        }
    }
}
