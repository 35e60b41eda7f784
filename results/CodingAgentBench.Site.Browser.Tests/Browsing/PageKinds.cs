namespace CodingAgentBench.Site.Browser.Tests.Browsing;

/// <summary>Pages that look alike: the first folder of their address, with an ellipsis where more follows.</summary>
public static class PageKinds
{
    private static readonly string[] Names =
    [
        "", "by/…", "cells", "cell/…", "compare", "compare/…", "choose", "tuis", "tui/…", "models", "model/…", "tasks", "task/…",
        "methodology", "provenance", "snapshots", "glossary", "faq", "submit", "security", "cite",
    ];

    public static TheoryData<string> All => [.. Names];

    public static string Of(string address)
    {
        var folders = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return folders.Length < 2 ? string.Concat(folders) : $"{folders[0]}/…";
    }
}
