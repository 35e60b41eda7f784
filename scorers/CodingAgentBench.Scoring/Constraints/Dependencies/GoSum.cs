namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`go.sum`: module, version and hash.</summary>
internal sealed class GoSum : IManifest
{
    public string Ecosystem => "go, locked";

    public bool IsLock => true;

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "go.sum";

    public IEnumerable<string> Packages(string text) =>
        from line in text.Split('\n')
        let words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        where words.Length > 0
        select words is [var module, _, _] ? module : throw new FormatException($"`{line}` is not module, version and hash");
}
