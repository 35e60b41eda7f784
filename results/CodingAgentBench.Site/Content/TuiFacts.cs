namespace CodingAgentBench.Site.Content;

/// <summary>A coding-agent CLI as its folder declares it.</summary>
/// <param name="Version">The pinned one; null while none is.</param>
/// <param name="Proof">`proven`, `unproven` or `planned`, and why: <paramref name="ProofNote"/>.</param>
/// <param name="Command">Program and arguments, with placeholders.</param>
/// <param name="StandardInput">What it reads there, with placeholders; empty when that is nothing.</param>
/// <param name="StatePaths">Patterns of files that it keeps for itself.</param>
/// <param name="ImageInputs">What its image is built from, as the lock says; null without an image of its own.</param>
public sealed record TuiFacts(
    string Name,
    string Title,
    string Upstream,
    string Licence,
    string? Version,
    string Proof,
    string ProofNote,
    IReadOnlyList<string> Engines,
    IReadOnlyList<string> Protocols,
    IReadOnlyList<string> Command,
    string StandardInput,
    IReadOnlyList<string> BehaviorModes,
    IReadOnlyList<string> PluginStacks,
    IReadOnlyList<string> StatePaths,
    string? ImageInputs);
