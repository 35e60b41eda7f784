namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>One coding-agent CLI, as `docker/&lt;name&gt;/tui.yaml` declares it.</summary>
/// <param name="Version">The pinned version of the CLI; null while none is pinned.</param>
/// <param name="Command">Program and arguments, with `${…}` placeholders (<see cref="TuiPlaceholders"/>). Empty while planned.</param>
/// <param name="StandardInput">Template of what the CLI reads from standard input.</param>
/// <param name="Files">Configuration files, below HOME.</param>
/// <param name="StatePaths">Patterns of files that the CLI keeps for itself in the workdir; they are no part of its diff.</param>
/// <param name="ErrorPatterns">What in the output means that the CLI failed although it exits with 0.</param>
/// <param name="Engines">Kinds of sandbox that it runs in: `process`, `container`.</param>
/// <param name="Usage">How to read its own usage figures; null when it prints none.</param>
/// <param name="HasImage">Its folder has a Dockerfile; without one it runs in the base image, its folder at `${tool}`.</param>
/// <param name="Folder">Absolute path of the TUI's folder.</param>
public sealed record TuiDefinition(
    string Name,
    string Title,
    string Upstream,
    string Licence,
    string? Version,
    TuiProof Proof,
    string ProofNote,
    IReadOnlyList<string> Engines,
    IReadOnlyList<string> Protocols,
    IReadOnlyList<string> Command,
    string StandardInput,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<TuiFile> Files,
    IReadOnlyList<string> BehaviorModes,
    IReadOnlyList<string> PluginStacks,
    IReadOnlyList<string> StatePaths,
    IReadOnlyList<TuiErrorPattern> ErrorPatterns,
    TuiUsage? Usage,
    bool HasImage,
    string Folder);
