using System.CommandLine;
using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Images;

internal sealed class ImagesListCommand : CliCommand
{
    private const string None = "—";

    private static readonly string[] Heads = ["image", "version", "locked", "folder", "here", "state", "what to do"];

    private readonly Option<bool> _json = new("--json") { Description = "Print JSON." };

    public ImagesListCommand(Terminal terminal)
        : base("list", "Shows what each image should be built from, and what is here.",
            ("images list", "a table"), ("images list --json", "the same, for programs"))
    {
        Add(_json);
        SetAction((parsed, cancellation) => ListAsync(Workspace.Open(), parsed.GetValue(_json), terminal, cancellation));
    }

    private static async Task<int> ListAsync(Workspace workspace, bool json, Terminal terminal, CancellationToken cancellation)
    {
        var (runtime, reason) = await CliRuntime.FindAsync(workspace.Containers, cancellation);
        var statuses = await ImageStatuses.ReadAsync(workspace.Root, workspace.Images(), runtime, cancellation);
        if (json)
            terminal.Json(statuses.Select(ImageReport.Of));
        else
            Table.Write(terminal, Heads, [.. statuses.Select(Row)]);
        if (runtime is not null)
            return ExitCode.Ok;
        terminal.Error($"What is built here is not known: {reason}");
        return ExitCode.Failed;
    }

    private static IReadOnlyList<Table.Cell> Row(ImageStatus status) =>
    [
        status.Source.Name,
        status.Source.Tui?.Version ?? None,
        Short(status.Locked),
        Short(status.Inputs),
        Short(status.Image?.Id.Replace("sha256:", "", StringComparison.Ordinal)),
        new(ImageAdvice.Words(status.State), status.State == ImageState.Ready ? Colour.Green : Colour.Yellow),
        ImageAdvice.Command(status) ?? "",
    ];

    private static string Short(string? hash) => hash is null ? None : hash.Length > 12 ? hash[..12] : hash;
}
