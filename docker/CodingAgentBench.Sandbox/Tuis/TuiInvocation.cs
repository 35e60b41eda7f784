using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>What one cell hands to a TUI.</summary>
/// <param name="Endpoint">Base URL ending in `/v1`, as seen from inside the sandbox.</param>
/// <param name="Key">The bearer token of this cell.</param>
public sealed record TuiInvocation(string Endpoint, string Key, string Model, int MaxTurns, string Prompt)
{
    /// <summary>The configuration files, to be unpacked below HOME.</summary>
    public FileTree Files(TuiDefinition tui, SandboxPaths paths)
    {
        var values = Values(paths);
        var quoted = values.ToDictionary(pair => pair.Key, pair => QuotedText.Escape(pair.Value));
        return FileTree.Of(tui.Files.Select(file =>
            TreeEntry.File(file.Path, TuiPlaceholders.Fill(file.Content, QuotedText.IsSpokenIn(file.Path) ? quoted : values))));
    }

    public SandboxCommand Command(TuiDefinition tui, SandboxPaths paths)
    {
        var values = Values(paths);
        return new([.. tui.Command.Select(Fill)], paths.Work)
        {
            Environment = tui.Environment.ToDictionary(pair => pair.Key, pair => Fill(pair.Value)),
            StandardInput = System.Text.Encoding.UTF8.GetBytes(Fill(tui.StandardInput)),
        };

        string Fill(string template) => TuiPlaceholders.Fill(template, values);
    }

    private Dictionary<string, string> Values(SandboxPaths paths) => new()
    {
        ["endpoint"] = Endpoint,
        ["key"] = Key,
        ["model"] = Model,
        ["max_turns"] = $"{MaxTurns}",
        ["prompt"] = Prompt,
        ["work"] = paths.Work,
        ["home"] = paths.Home,
        ["tmp"] = paths.Temporary,
        ["tool"] = paths.Tool,
    };
}
