using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Images;

internal sealed class ImagesPullCommand : CliCommand
{
    public ImagesPullCommand(Terminal terminal)
        : base("pull", $"Fetches the published images, each by the digest that docker/{ImageLock.FileName} has for it.",
            ("images pull", "instead of building them")) =>
        SetAction((_, cancellation) => PullAsync(Workspace.Open(), terminal, cancellation));

    private static async Task<int> PullAsync(Workspace workspace, Terminal terminal, CancellationToken cancellation)
    {
        var expected = ImageLock.Read(workspace.Root);
        var published = expected.Images.Where(image => image.Value.Digest is not null).ToList();
        if (expected.Repository is not { } repository || published.Count == 0)
        {
            terminal.Error($"docker/{ImageLock.FileName} has no published image: nothing is published yet. `docker/engine build` builds them here.");
            return ExitCode.Failed;
        }
        var failed = 0;
        var pull = new ImagePull(workspace.Containers, repository);
        foreach (var (name, entry) in published)
        {
            try
            {
                terminal.Line($"{name}: {await pull.RunAsync(name, entry, cancellation)}");
            }
            catch (SandboxException missing)
            {
                failed++;
                terminal.Error($"{name}: {missing.Message}");
            }
        }
        return failed == 0 ? ExitCode.Ok : ExitCode.Failed;
    }
}
