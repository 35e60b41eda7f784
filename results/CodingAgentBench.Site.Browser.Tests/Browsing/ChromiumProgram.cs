namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>The browser of this machine; none is ever downloaded.</summary>
internal static class ChromiumProgram
{
    public const string Missing = "there is no Chromium here; `apt-get install chromium` brings one, and CAB_CHROMIUM names one that is elsewhere";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static string? Find() => Environment.GetEnvironmentVariable("CAB_CHROMIUM") is { Length: > 0 } named
        ? named
        : Names.SelectMany(name => Folders().Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    private static string[] Folders() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
