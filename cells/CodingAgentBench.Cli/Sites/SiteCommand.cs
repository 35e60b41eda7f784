namespace CodingAgentBench.Cli.Sites;

internal sealed class SiteCommand : CliCommand
{
    public SiteCommand(Terminal terminal)
        : base("site", "Builds the leaderboard site of a snapshot, and shows it on this machine.",
            ("site build results/published/2026-11-21 -o site", "every page, as files"),
            ("site serve site", "look at it in a browser"))
    {
        Add(new SiteBuildCommand(terminal));
        Add(new SiteServeCommand(terminal));
    }
}
