using System.CommandLine;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Images;

internal sealed class ImagesLockCommand : CliCommand
{
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; exit with 1 when the lock is stale." };

    public ImagesLockCommand(Terminal terminal)
        : base("lock", $"Writes docker/{ImageLock.FileName} from the folders: the images that results are comparable for.",
            ("images lock", "after a change below docker/"), ("images lock --check", "for CI"))
    {
        Add(_check);
        SetAction(parsed => Lock(Workspace.Open(), parsed.GetValue(_check), terminal));
    }

    private static int Lock(Workspace workspace, bool check, Terminal terminal)
    {
        const string name = $"docker/{ImageLock.FileName}";
        var committed = ImageLock.Read(workspace.Root);
        var renewed = ImageLocking.Renew(workspace.Root, workspace.Images(), committed);
        var differences = ImageLocking.Differences(committed, renewed);
        foreach (var difference in differences)
            terminal.Line(difference);
        if (differences.Count == 0)
            terminal.Line($"{name} is up to date");
        else if (check)
            terminal.Error($"{name} is stale: `{ImageLock.Renewal}` renews it");
        else
            renewed.Write(workspace.Root);
        if (differences.Count > 0 && !check)
            terminal.Line($"{name} is written: {renewed.Images.Count} images");
        return check && differences.Count > 0 ? ExitCode.Failed : ExitCode.Ok;
    }
}
