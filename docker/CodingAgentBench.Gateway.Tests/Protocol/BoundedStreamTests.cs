using System.Text;
using CodingAgentBench.Gateway.Protocol;

namespace CodingAgentBench.Gateway.Tests.Protocol;

public sealed class BoundedStreamTests
{
    [Theory]
    [InlineData("data: 123456\n\n")]
    [InlineData("data: 123456\r\n\r\n")]
    public async Task A_stream_may_be_longer_than_its_events_may_be_large(string one)
    {
        var text = string.Concat(Enumerable.Repeat(one, 50));

        (await ReadAsync(text, one.Length, events: true)).Should().Be(text);
    }

    [Theory]
    [InlineData("data: 1\n\ndata: 123456789\n\n", true)]
    [InlineData("data: 1\ndata: 2\ndata: 3\ndata: 4\n\n", true)]
    [InlineData("{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n", false)]
    public async Task A_part_that_is_too_large_is_an_error(string text, bool events)
    {
        var reading = () => ReadAsync(text, 12, events);

        await reading.Should().ThrowAsync<IOException>();
    }

    /// <summary>Reads byte by byte, so that every boundary is one between two reads.</summary>
    private static async Task<string> ReadAsync(string text, int limit, bool events)
    {
        await using var stream = new BoundedStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit, events);
        var read = new List<byte>();
        var buffer = new byte[1];
        while (await stream.ReadAsync(buffer, TestContext.Current.CancellationToken) > 0)
            read.Add(buffer[0]);
        return Encoding.UTF8.GetString([.. read]);
    }
}
