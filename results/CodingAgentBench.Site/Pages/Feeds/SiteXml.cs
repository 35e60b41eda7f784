using System.Xml;

namespace CodingAgentBench.Site.Pages.Feeds;

/// <summary>XML by a writer, so that no text can break it.</summary>
internal static class SiteXml
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static byte[] Write(Action<XmlWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
            write(xml);
        return [.. bytes.ToArray(), (byte)'\n'];
    }
}
