using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Sandbox.Tests;

public sealed class OutputCaptureTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(1000)]
    public void Keeps_the_first_and_the_last_half_however_it_arrives(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('a' + (i % 26))));
        var expected = length <= 10 ? text : text[..5] + text[^5..];
        foreach (var step in new[] { 1, 3, 7, 2000 })
        {
            using var capture = new OutputCapture(10);
            foreach (var piece in text.Chunk(step))
                capture.Append(Encoding.ASCII.GetBytes(piece));

            var output = capture.Finish();

            output.Text.Should().Be(expected);
            output.TotalBytes.Should().Be(length);
            output.Truncated.Should().Be(length > 10);
            output.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(text))));
        }
    }
}
