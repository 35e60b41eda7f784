using System.Security.Cryptography;

namespace CodingAgentBench.Sandbox;

/// <summary>
/// Reads a program's output in constant memory: keeps the first and the last half of the limit. What arrives after
/// <see cref="Finish"/> is dropped.
/// </summary>
public sealed class OutputCapture(int limit) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly MemoryStream _head = new();
    private readonly byte[] _tail = new byte[limit - (limit / 2)];
    private long _total;
    private bool _finished;

    public async Task ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var buffer = new byte[64 << 10];
        while (await stream.ReadAsync(buffer, cancellation) is var read and > 0)
            Append(buffer.AsSpan(0, read));
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (!_finished)
                Keep(bytes);
        }
    }

    public CapturedOutput Finish()
    {
        lock (_lock)
        {
            _finished = true;
            return Collect();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _finished = true;
            _hash.Dispose();
            _head.Dispose();
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        _hash.AppendData(bytes);
        var toHead = (int)Math.Min(bytes.Length, (limit / 2) - _head.Length);
        _head.Write(bytes[..toHead]);
        _total += toHead;
        bytes = bytes[toHead..];
        if (bytes.Length > _tail.Length)
        {
            _total += bytes.Length - _tail.Length;
            bytes = bytes[^_tail.Length..];
        }
        foreach (var one in bytes)
            _tail[(int)((_total++ - _head.Length) % _tail.Length)] = one;
    }

    private CapturedOutput Collect()
    {
        var inTail = _total - _head.Length;
        var kept = new MemoryStream();
        _head.WriteTo(kept);
        if (inTail <= _tail.Length)
        {
            kept.Write(_tail, 0, (int)inTail);
        }
        else
        {
            var oldest = (int)(inTail % _tail.Length);
            kept.Write(_tail, oldest, _tail.Length - oldest);
            kept.Write(_tail, 0, oldest);
        }
        return new(kept.ToArray(), _total, Convert.ToHexStringLower(_hash.GetHashAndReset()));
    }
}
