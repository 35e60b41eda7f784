using System.Reflection;
using System.Security.Cryptography;

namespace CodingAgentBench.Site.Rendering;

/// <summary>
/// Style, script, icon and the picture that others show beside a link, under names that change with their content, so that they can be kept for ever. Style and script are
/// those of the folders `css` and `js`, one after the other in ordinal order.
/// </summary>
/// <param name="Files">By address.</param>
public sealed record SiteAssets(string Style, string Script, string Icon, string Preview, IReadOnlyDictionary<string, byte[]> Files)
{
    private static readonly Assembly Here = typeof(SiteAssets).Assembly;

    public static SiteAssets Read()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        return new(Add("site.css", "css/"), Add("site.js", "js/"), Add("icon.svg", "icon.svg"), Add("preview.png", "preview.png"), files);

        string Add(string name, string parts)
        {
            byte[] content = [.. Here.GetManifestResourceNames().Where(part => part.StartsWith(parts, StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(Bytes)];
            var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..10];
            var address = $"assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
            files[address] = content;
            return address;
        }
    }

    private static byte[] Bytes(string resource)
    {
        using var stream = Here.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
