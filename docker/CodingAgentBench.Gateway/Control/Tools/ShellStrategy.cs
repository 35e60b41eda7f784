using System.Text.Json.Nodes;

namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>Runs shell commands; can do everything.</summary>
internal sealed class ShellStrategy : IToolStrategy
{
    private static readonly string[] Parameters = ["command", "cmd", "script"];

    public Approach? Find(ControlPlan plan, IReadOnlyList<OfferedTool> tools, string? workdir)
    {
        // A parameter of that name is not enough: tools that start agents, watch commands or edit files have one, too.
        foreach (var tool in tools.Where(tool => ShellTools.IsOne(tool.Name)))
        {
            if (tool.TextParameter(Parameters) is { } text)
                return Through(plan, command => tool.Arguments(new() { [text] = command }), tool.Name);
            if (tool.ListParameter(Parameters) is { } list)
                return Through(plan, command => tool.Arguments(new() { [list] = new JsonArray("sh", "-c", command) }), tool.Name);
        }
        return null;
    }

    private static Approach Through(ControlPlan plan, Func<string, JsonObject> arguments, string tool) => new(
        [.. ShellScript.Of(plan).Select((command, index) =>
        {
            var marker = $"cab_step_{index + 1}_done";
            // Spelt in two pieces, because CLIs repeat the command in its result.
            return new ControlStep(tool, arguments($"{command} && echo cab_step_{index + 1}_''done"), result => result.Contains(marker, StringComparison.Ordinal)) { Tries = 3 };
        })],
        []);
}
