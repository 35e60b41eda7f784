using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Mutating.Observing;

/// <summary>The python programs that read and try a library; they run in its sandbox, since they import it.</summary>
internal static class Program
{
    public const string Discover = "discover.py";
    public const string Failing = "failing.py";
    public const string Examples = "examples.py";
    public const string Reduce = "reduce.py";
    public const string Record = "record.py";
    public const string Observer = "observer.py";
    public const string Score = "score.py";

    public static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
    };

    public static FileTree All { get; } = FileTree.Of(typeof(Program).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".py", StringComparison.Ordinal)).Select(name => TreeEntry.File(name, Text(name))));

    public static string Text(string name)
    {
        using var stream = typeof(Program).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Gives a program its question on standard input; null when it does not answer.</summary>
    public static async Task<T?> AskAsync<T>(this Bench bench, string program, object question, TimeSpan limit, CancellationToken cancellation)
        where T : class => (await bench.TryAskAsync<T>(program, question, limit, cancellation)).Answer;

    public static async Task<(T? Answer, CommandOutput Output)> TryAskAsync<T>(this Bench bench, string program, object question, TimeSpan limit, CancellationToken cancellation)
        where T : class
    {
        var output = await bench.RunAsync(["python3", bench.Program(program)], limit, cancellation, JsonSerializer.SerializeToUtf8Bytes(question, Json));
        if (output.ExitCode != 0)
            return (null, output);
        try
        {
            return (JsonSerializer.Deserialize<T>(output.Output, Json), output);
        }
        catch (JsonException)
        {
            return (null, output);
        }
    }
}
