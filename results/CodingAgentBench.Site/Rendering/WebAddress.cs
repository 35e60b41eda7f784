namespace CodingAgentBench.Site.Rendering;

/// <summary>Addresses from outside that a page may link to.</summary>
public static class WebAddress
{
    /// <returns>Null for anything but an https address of a host, without a name or a password in it.</returns>
    public static string? Https(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "https", UserInfo.Length: 0, Host.Length: > 0 } ? address.AbsoluteUri : null;
}
