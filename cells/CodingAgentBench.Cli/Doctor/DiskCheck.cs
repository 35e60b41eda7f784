namespace CodingAgentBench.Cli.Doctor;

/// <summary>Room for images and for the sandboxes of a run.</summary>
internal sealed class DiskCheck(EngineProbe probe) : ICheck
{
    private const double Gigabyte = 1e9;
    private const double Enough = 5;

    public string Subject => "disk";

    public async Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation)
    {
        var temporary = Of("temporary files", Path.TrimEndingDirectorySeparator(Path.GetTempPath()));
        return (await probe.Info)?.Folder is not { } folder ? [temporary]
            : Directory.Exists(folder) ? [temporary, Of("images", folder)]
            : [temporary, new(Subject, Level.Ok, $"images: {folder} is on another machine than this")];
    }

    private Finding Of(string what, string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace / Gigabyte;
        return free < Enough
            ? new(Subject, Level.Warning, $"{what}: only {free:0.0} GB free in {folder}", what == "images" ? "docker system df" : null)
            : new(Subject, Level.Ok, $"{what}: {free:0} GB free in {folder}");
    }
}
