using System.Text;
using System.Text.Json;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>Usage figures in JSON that is not trusted.</summary>
internal static class JsonUsage
{
    /// <summary>An output with more broken lines than this is not JSON lines, and reading on would only cost time.</summary>
    private const int MaximumBroken = 1_000;

    public static IEnumerable<(long? Prompt, long? Completion)> Read(string stdout, bool lines, string prompt, string completion)
    {
        var (promptPaths, completionPaths) = (Paths(prompt), Paths(completion));
        var broken = 0;
        foreach (var text in lines ? stdout.Split('\n') : [stdout])
        {
            var trimmed = text.AsSpan().Trim();
            if (trimmed is not ['{', .., '}'])
                continue;
            if (Claim(trimmed, promptPaths, completionPaths) is { } claim)
                yield return claim;
            else if (++broken > MaximumBroken)
                yield break;
        }
    }

    /// <summary>Dotted paths, each as the names along it.</summary>
    public static string[][] Paths(string paths) => [.. paths.Split(" + ").Select(path => path.Trim().Split('.'))];

    /// <summary>Null when it is not JSON.</summary>
    private static (long? Prompt, long? Completion)? Claim(ReadOnlySpan<char> text, string[][] prompt, string[][] completion)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return (Sum(document.RootElement, prompt), Sum(document.RootElement, completion));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second is how a name that is no UTF-16 shows, when names are compared.
            return null;
        }
    }

    /// <summary>The figures that are there, added; null when there is none, or one is no count of tokens.</summary>
    private static long? Sum(JsonElement root, string[][] paths)
    {
        long? sum = null;
        foreach (var path in paths)
        {
            if (Find(root, path) is not { } found)
                continue;
            if (found.ValueKind != JsonValueKind.Number || !found.TryGetInt64(out var tokens) || tokens is < 0 or > TuiUsage.MaximumTokens)
                return null;
            sum = (sum ?? 0) + tokens;
        }
        return sum;
    }

    private static JsonElement? Find(JsonElement element, string[] path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }
        return element;
    }
}
