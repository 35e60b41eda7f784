using System.CommandLine;
using System.Diagnostics;
using CodingAgentBench.Cli.Publishing;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Cli.Sites;

internal sealed class SiteBuildCommand : CliCommand
{
    private readonly Argument<string> _snapshot = new("snapshot") { Description = "Its folder, e.g. results/published/2026-11-21." };

    private readonly Option<string> _output = new("--output", "-o") { Description = "The folder to write. A site that was built there before is replaced.", HelpName = "FOLDER", Required = true };

    private readonly Option<string?> _address = new("--url")
    {
        Description = "Where the site will be. All links in it are relative; without this there is no site map, no page names its canonical address, and feed and citations name no site.",
        HelpName = "URL",
    };

    public SiteBuildCommand(Terminal terminal)
        : base("build", "Makes the site of a snapshot: HTML that needs no server of its own, and beside every page its data as JSON. The snapshot is verified first.",
            ("site build results/published/2026-11-21 -o site", "the site of the first snapshot"),
            ("site build results/published/2026-11-21 -o site --url https://example.org/bench/", "with the address where it will be"))
    {
        Add(_snapshot);
        Add(_output);
        Add(_address);
        SetAction((parsed, cancellation) => BuildAsync(Workspace.Open(), parsed, terminal, cancellation));
    }

    private async Task<int> BuildAsync(Workspace workspace, ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var (folder, output, watch) = (parsed.GetRequiredValue(_snapshot), parsed.GetRequiredValue(_output), Stopwatch.StartNew());
        var address = parsed.GetValue(_address) is { } url ? Address(url) : null;
        var verdict = SnapshotVerification.Verify(folder, SnapshotPages.Of);
        if (!verdict.Holds)
        {
            terminal.Error($"{folder} does not hold, and so there is no site of it: {verdict.Findings[0]}");
            terminal.Error($"`{CliRoot.Program} verify {folder}` says all that is wrong");
            return ExitCode.Failed;
        }
        var verified = watch.Elapsed;
        var pages = 0;
        await SiteFolder.ReplaceAsync(output, async unfinished => pages = await SiteBuild.WriteAsync(SiteSources.Read(workspace.Root, folder, address), unfinished, cancellation));
        terminal.Line($"{output} is built: {pages:#,0} pages in {(watch.Elapsed - verified).TotalSeconds:0.0} s, after {verified.TotalSeconds:0.0} s of verifying {verdict.Rows:#,0} rows");
        terminal.Line($"`{CliRoot.Program} site serve {output}` shows it here");
        return ExitCode.Ok;
    }

    private static Uri Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
        && address is { Query.Length: 0, Fragment.Length: 0 }
        ? new(address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : $"{address.AbsoluteUri}/")
        : throw new UsageException($"--url: {text} is no address of a site; it is like https://example.org/bench/");
}
