using Microsoft.AspNetCore.Http;

namespace CodingAgentBench.Gateway;

/// <summary>How much a session may send altogether: calls that are refused cost no turn, so it is this that bounds them.</summary>
internal sealed class RequestBytes
{
    public const int Megabytes = 256;

    private const int ChunkBytes = 1 << 16;

    private long _left = (long)Megabytes << 20;

    /// <summary>Reads a body, whose bytes are spent whatever becomes of it.</summary>
    /// <param name="limit">Of this one body, in bytes.</param>
    /// <returns>Null when it is more than the session has left.</returns>
    /// <exception cref="BadHttpRequestException">It is over its own limit; the status is 413.</exception>
    public async Task<byte[]?> ReadAsync(HttpRequest request, long limit, CancellationToken cancellation)
    {
        if (request.ContentLength is not { } announced)
            return await ReadChunksAsync(request.Body, cancellation);
        if (announced > limit)
            throw new BadHttpRequestException("The body is too large.", StatusCodes.Status413PayloadTooLarge);
        // Spent before it is read: nobody gets memory for bytes that never come.
        if (!Spend(announced))
            return null;
        var body = new byte[announced];
        await request.Body.ReadExactlyAsync(body, cancellation);
        return body;
    }

    private async Task<byte[]?> ReadChunksAsync(Stream chunks, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (await chunks.ReadAsync(chunk, cancellation) is var read and > 0)
        {
            if (!Spend(read))
                return null;
            body.Write(chunk, 0, read);
        }
        return body.ToArray();
    }

    private bool Spend(long bytes) => Interlocked.Add(ref _left, -bytes) >= 0;
}
