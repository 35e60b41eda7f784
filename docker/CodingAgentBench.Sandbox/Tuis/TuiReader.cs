using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>Reads `tui.yaml`.</summary>
public static class TuiReader
{
    public const string FileName = "tui.yaml";

    private const string NamePattern = "^[a-z0-9][a-z0-9.-]*$";
    private const string NameShape = "a name of lower-case letters, digits, dots and dashes";

    private static readonly string[] EngineKinds = ["process", "container"];
    private static readonly string[] ProtocolNames = ["chat-completions", "responses"];
    private static readonly string[] Proofs = ["planned", "unproven", "proven"];

    /// <summary>The declaration, or null with at least one problem.</summary>
    /// <param name="folder">Absolute path of the TUI's folder.</param>
    public static TuiDefinition? Read(RepositoryRoot root, string folder, List<Problem> problems) =>
        ManifestMap.Read(root, Path.Combine(folder, FileName), problems, map => Read(map, folder));

    private static TuiDefinition Read(ManifestMap map, string folder)
    {
        var proof = Array.IndexOf(Proofs, map.Choice("proof", Proofs)) is var index and >= 0 ? (TuiProof)index : TuiProof.Planned;
        var runs = proof != TuiProof.Planned;
        var hasImage = File.Exists(Path.Combine(folder, "Dockerfile"));
        return new(
            Name: Name(map, folder),
            Title: map.Text("title"),
            Upstream: map.Text("upstream"),
            Licence: map.Text("licence"),
            Version: runs ? map.Text("version") : map.OptionalText("version"),
            Proof: proof,
            ProofNote: proof == TuiProof.Proven ? map.OptionalText("proof_note") ?? "" : map.Text("proof_note"),
            Engines: Engines(map, hasImage),
            Protocols: Choices(map, "protocols", ProtocolNames),
            Command: Templates(map, "command", map.Texts("command", required: runs)),
            StandardInput: Template(map, "stdin", map.OptionalText("stdin") ?? ""),
            Environment: Templates(map),
            Files: [.. map.Maps("files").Select(ConfigurationFile)],
            BehaviorModes: Names(map, "behavior_modes"),
            PluginStacks: Names(map, "plugin_stacks"),
            StatePaths: StatePaths(map),
            ErrorPatterns: [.. map.Maps("error_patterns").Select(ErrorPattern)],
            Usage: map.Map("usage") is { } usage ? TuiUsageReader.Read(usage) : null,
            HasImage: hasImage,
            Folder: folder);
    }

    private static string Name(ManifestMap map, string folder)
    {
        var name = map.Text("name", NamePattern, NameShape);
        if (name.Length > 0 && name != Path.GetFileName(folder))
            map.Report("name", $"`name: {name}` differs from the folder's own name `{Path.GetFileName(folder)}`");
        return name;
    }

    private static IReadOnlyList<string> Engines(ManifestMap map, bool hasImage)
    {
        var engines = Choices(map, "engines", EngineKinds);
        if (hasImage && engines.Contains("process"))
            map.Report("engines", "a TUI with a Dockerfile runs from its image alone: outside of it `process` would run whatever version is installed there");
        return engines;
    }

    private static IReadOnlyList<string> Choices(ManifestMap map, string field, string[] allowed)
    {
        var chosen = map.Texts(field, required: true);
        foreach (var unknown in chosen.Except(allowed))
            map.Report(field, $"`{unknown}` is not one of {string.Join(", ", allowed)}{Closest.Hint(unknown, allowed)}");
        return chosen;
    }

    private static IReadOnlyList<string> Names(ManifestMap map, string field)
    {
        var names = map.Texts(field, required: true);
        foreach (var bad in names.Where(name => name.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '.'))))
            map.Report(field, $"`{bad}` is not {NameShape}");
        return names;
    }

    private static IReadOnlyList<string> StatePaths(ManifestMap map)
    {
        var patterns = map.Texts("state_paths");
        foreach (var pattern in patterns)
        {
            if (GlobSet.Reject(pattern) is { } reason)
                map.Report("state_paths", $"`{pattern}` {reason}");
        }
        return patterns;
    }

    private static TuiFile ConfigurationFile(ManifestMap map)
    {
        var path = map.Text("path");
        if (path.Length > 0 && GlobSet.Reject(path) is { } reason)
            map.Report("path", $"`{path}` {reason}");
        var file = new TuiFile(path, Template(map, "content", map.Text("content")));
        if (QuotedText.IsSpokenIn(path) && QuotedText.Unquoted(file.Content).FirstOrDefault() is { } unquoted)
            map.Report("content", $"`${{{unquoted}}}` in {path} needs double quotes around it, so that no value can break out of them");
        map.NothingElse();
        return file;
    }

    private static TuiErrorPattern ErrorPattern(ManifestMap map)
    {
        var pattern = new TuiErrorPattern(map.Text("contains"), map.Text("reason"));
        map.NothingElse();
        return pattern;
    }

    private static IReadOnlyDictionary<string, string> Templates(ManifestMap map)
    {
        var environment = map.TextMap("environment");
        Templates(map, "environment", environment.Values);
        return environment;
    }

    private static IReadOnlyList<string> Templates(ManifestMap map, string field, IEnumerable<string> templates) =>
        [.. templates.Select(template => Template(map, field, template))];

    private static string Template(ManifestMap map, string field, string template)
    {
        foreach (var unknown in TuiPlaceholders.Unknown(template))
            map.Report(field, $"unknown placeholder `${{{unknown}}}`{Closest.Hint(unknown, TuiPlaceholders.Names)}");
        return template;
    }
}
