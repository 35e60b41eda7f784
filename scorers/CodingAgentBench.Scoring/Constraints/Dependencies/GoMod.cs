namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`go.mod`: what is required, and what replaces it from elsewhere (Go Modules Reference).</summary>
internal sealed class GoMod : IManifest
{
    private static readonly string[] Directives = ["module", "go", "toolchain", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore"];

    public string Ecosystem => "go";

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "go.mod";

    public IEnumerable<string> Packages(string text)
    {
        string? block = null;
        foreach (var line in text.Split('\n'))
        {
            var comment = line.IndexOf("//", StringComparison.Ordinal);
            var words = (comment < 0 ? line : line[..comment]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (block is not null && words is [")"])
            {
                block = null;
                continue;
            }
            if (block is null && !Directives.Contains(words[0]))
                throw new FormatException($"`{words[0]}` is no directive");
            if (block is null && words is [var opened, "("])
            {
                block = opened;
                continue;
            }
            var (directive, rest) = block is null ? (words[0], words[1..]) : (block, words);
            if (directive == "require")
                yield return rest.Length >= 2 ? rest[0].Trim('"') : throw new FormatException("a requirement without a version");
            if (directive == "replace" && rest.SkipWhile(word => word != "=>").Skip(1).FirstOrDefault() is { } target && target[0] is not ('.' or '/'))
                yield return target.Trim('"');
        }
        if (block is not null)
            throw new FormatException($"`{block} (` is not closed");
    }
}
