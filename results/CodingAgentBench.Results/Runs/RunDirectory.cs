using System.Globalization;

namespace CodingAgentBench.Results.Runs;

/// <summary>
/// The folder of one run, `results/local/&lt;number&gt;`, and everything that is written into it while it goes on.
/// Numbers count up; two harnesses never share one.
/// </summary>
public sealed class RunDirectory : IDisposable
{
    public const string Latest = "latest";
    public const string RowsFile = "runs.jsonl";
    public const string ValidationFile = "validation.jsonl";

    private readonly Lazy<Journal> _rows;
    private readonly Lazy<Journal> _validation;

    private RunDirectory(string path)
    {
        Path = path;
        _rows = new(() => Journal.Append(System.IO.Path.Combine(path, RowsFile)));
        _validation = new(() => Journal.Append(System.IO.Path.Combine(path, ValidationFile)));
    }

    public string Path { get; }

    /// <summary>The run's rows.</summary>
    public Journal Rows => _rows.Value;

    /// <summary>Rows of control models that validate a task; they are on no board.</summary>
    public Journal Validation => _validation.Value;

    /// <summary>Takes the next number below <paramref name="parent"/> and points `latest` at it.</summary>
    public static RunDirectory Create(string parent)
    {
        Directory.CreateDirectory(parent);
        using var guard = Lock(System.IO.Path.Combine(parent, ".lock"));
        var last = Directory.EnumerateDirectories(parent)
            .Select(folder => int.TryParse(System.IO.Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty().Max();
        var name = (last + 1).ToString("D4", CultureInfo.InvariantCulture);
        var path = Directory.CreateDirectory(System.IO.Path.Combine(parent, name)).FullName;
        PointLatest(parent, name);
        return new(path);
    }

    /// <summary>Writes a file of a cell and gives its path relative to the run, with forward slashes.</summary>
    public string WriteFile(string folder, string name, ReadOnlySpan<byte> content)
    {
        Directory.CreateDirectory(System.IO.Path.Combine(Path, folder));
        File.WriteAllBytes(System.IO.Path.Combine(Path, folder, name), content);
        return $"{folder}/{name}";
    }

    public void Dispose()
    {
        if (_rows.IsValueCreated)
            _rows.Value.Dispose();
        if (_validation.IsValueCreated)
            _validation.Value.Dispose();
    }

    /// <summary>Waits for the other harness that is taking a number, a matter of milliseconds.</summary>
    private static FileStream Lock(string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 500)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static void PointLatest(string parent, string name)
    {
        var link = System.IO.Path.Combine(parent, Latest);
        // A copy that followed the link has made a folder of it, with somebody's results inside.
        if (new DirectoryInfo(link) is { Exists: true, LinkTarget: null })
            return;
        File.Delete(link);
        File.CreateSymbolicLink(link, name);
    }
}
