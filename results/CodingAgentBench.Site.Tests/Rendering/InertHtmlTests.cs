using CodingAgentBench.Site.Rendering;

namespace CodingAgentBench.Site.Tests.Rendering;

public sealed class InertHtmlTests
{
    [Theory]
    [InlineData("a\u202eb", "a[U+202E]b")]
    [InlineData("a\0b\u001bc\r\n", "a[U+0000]b[U+001B]c[U+000D]\n")]
    [InlineData("tags \U000e0041\U000e007f", "tags [U+E0041][U+E007F]")]
    [InlineData("&#x202E; é €", "&amp;#x202E; é €")]
    [InlineData("1 + 1\t&#x2B;", "1 + 1\t&amp;#x2B;")]
    [InlineData("<b> \U0001f600", "&lt;b&gt; &#x1F600;")]
    public void What_cannot_be_seen_is_shown_by_its_number(string text, string shown) => InertHtml.Show(InertHtml.Encoder.Encode(text)).Should().Be(shown);

    [Fact]
    public void Half_a_sign_is_none() => InertHtml.Show(InertHtml.Encoder.Encode("a\ud800b")).Should().Be("a&#xFFFD;b");
}
