using System.Net.Sockets;
using System.Text;
using CodingAgentBench.Site.Serving;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Serving;

public sealed class SiteServerTests
{
    [Theory]
    [InlineData("/", "frame-ancestors 'none'")]
    [InlineData("/data/2026-08-01/", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")]
    [InlineData("/data/2026-08-01/index.html", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")]
    [InlineData("//data/2026-08-01/index.html", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")]
    [InlineData("/%64ata/2026-08-01/index.html", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox")]
    public async Task Files_of_snapshots_may_style_themselves_and_do_nothing_else(string address, string policy)
    {
        using var folder = new TemporaryFolder();
        folder.Write("index.html", "x");
        folder.Write("data/2026-08-01/index.html", "x");
        await using var server = await SiteServer.StartAsync(folder.Path, 0);

        var answer = await AskAsync(server.Address.Port, address);

        answer.Should().StartWith("HTTP/1.1 200 ").And.Contain($"Content-Security-Policy: {policy}\r\n");
    }

    /// <summary>By a socket, because a client of HTTP would tidy the address.</summary>
    private static async Task<string> AskAsync(int port, string address)
    {
        using var client = new TcpClient("127.0.0.1", port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
