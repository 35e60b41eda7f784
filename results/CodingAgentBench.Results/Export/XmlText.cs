using System.Text;
using System.Xml;

namespace CodingAgentBench.Results.Export;

/// <summary>Text of agents and checks, made fit for XML 1.0, which has no way at all to write most control characters.</summary>
public static class XmlText
{
    /// <summary>Anything that cannot be written is named instead: `\u0007`.</summary>
    public static string Of(string text)
    {
        var written = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // A reader would turn a carriage return into a line feed without a word.
            if (XmlConvert.IsXmlChar(text[i]) && text[i] != '\r')
                written.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                written.Append(text[i]).Append(text[++i]);
            else
                written.Append("\\u").Append(((int)text[i]).ToString("x4"));
        }
        return written.ToString();
    }
}
