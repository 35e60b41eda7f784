using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>Applies patches in the `*** Begin Patch` format: one file each, whole, by paths relative to the working folder.</summary>
internal sealed class PatchStrategy : IToolStrategy
{
    private static readonly string[] Parameters = ["input", "patch", "patchText", "patch_text"];

    public Approach? Find(ControlPlan plan, IReadOnlyList<OfferedTool> tools, string? workdir)
    {
        var tool = tools.FirstOrDefault(tool => tool.Name.Contains("patch", StringComparison.OrdinalIgnoreCase) && tool.TextParameter(Parameters) is not null);
        if (tool?.TextParameter(Parameters) is not { } parameter)
            return null;
        var (writes, left) = PlainEntry.Of(plan, canRemove: true);
        var patches = plan.Removes.Select(path => $"*** Delete File: {path}\n").ToList();
        foreach (var entry in writes)
        {
            if (entry.Text.EndsWith('\n') && !entry.Text.Contains('\r'))
                patches.Add($"*** Add File: {entry.Path}\n{string.Concat(entry.Text[..^1].Split('\n').Select(line => $"+{line}\n"))}");
            else
                left.Add($"writing {entry.Path}, whose lines do not all end with a line feed");
        }
        return new(
            [.. patches.Select(patch => new ControlStep(
                tool.Name, tool.Arguments(new JsonObject { [parameter] = $"*** Begin Patch\n{patch}*** End Patch\n" }), FileTools.Succeeded))],
            left);
    }
}
