namespace CodingAgentBench.Tasks.Manifests;

/// <summary>Finds what a person probably meant.</summary>
public static class Closest
{
    /// <summary>The candidate within a third of the word's length in edits, a swap of neighbours being one (Damerau 1964), or null.</summary>
    public static string? To(string word, IEnumerable<string> candidates) =>
        candidates
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= Math.Max(1, word.Length / 3))
            .OrderBy(pair => pair.distance).ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();

    /// <summary>"; did you mean `x`?", or nothing when nothing is close.</summary>
    public static string Hint(string word, IEnumerable<string> candidates) =>
        To(word, candidates) is { } meant ? $"; did you mean `{meant}`?" : "";

    private static int Distance(string a, string b)
    {
        var edits = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            edits[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            edits[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = edits[i - 1, j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1);
                edits[i, j] = Math.Min(substituted, Math.Min(edits[i - 1, j], edits[i, j - 1]) + 1);
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    edits[i, j] = Math.Min(edits[i, j], edits[i - 2, j - 2] + 1);
            }
        }
        return edits[a.Length, b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
