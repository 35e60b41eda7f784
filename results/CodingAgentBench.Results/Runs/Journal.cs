using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Results.Runs;

/// <summary>A file of rows, one JSON object a line. A row is on the disk when <see cref="Add"/> returns.</summary>
public sealed class Journal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;

    internal Journal(FileStream file) => _file = file;

    /// <summary>Opens a journal for appending; a torn last line, left by a harness that was killed, is cut off first.</summary>
    public static Journal Append(string path)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        CutTornLine(file);
        return new(file);
    }

    /// <summary>Reads every whole line. A torn last line is left out.</summary>
    /// <exception cref="System.Text.Json.JsonException">A whole line is not a row.</exception>
    public static IReadOnlyList<Row> Read(string path)
    {
        var bytes = File.ReadAllBytes(path).AsSpan();
        var rows = new List<Row>();
        while (bytes.IndexOf((byte)'\n') is var end and >= 0)
        {
            rows.Add(RowJson.Read(bytes[..end]));
            bytes = bytes[(end + 1)..];
        }
        return rows;
    }

    public void Add(Row row)
    {
        byte[] line = [.. RowJson.Write(row), (byte)'\n'];
        lock (_lock)
        {
            var end = _file.Length;
            try
            {
                _file.Write(line);
                _file.Flush(flushToDisk: true);
            }
            catch (IOException)
            {
                // Half a line would swallow the next one.
                _file.SetLength(end);
                _file.Position = end;
                throw;
            }
        }
    }

    public void Dispose() => _file.Dispose();

    private static void CutTornLine(FileStream file)
    {
        var end = file.Length;
        for (; end > 0; end--)
        {
            file.Position = end - 1;
            if (file.ReadByte() == '\n')
                break;
        }
        file.SetLength(end);
        file.Position = end;
    }
}
