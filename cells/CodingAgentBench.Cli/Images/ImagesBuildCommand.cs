using System.CommandLine;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Images;

internal sealed class ImagesBuildCommand : CliCommand
{
    private readonly Argument<string[]> _names = new("name")
    {
        Description = "Images to build, as `images list` names them. By default the base and every proven TUI.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Every image that has a Dockerfile, proven or not." };

    private readonly Option<FileInfo?> _extraCa = new Option<FileInfo?>("--extra-ca")
    {
        Description = "A CA bundle (PEM) that the builds trust, for networks that re-sign TLS.",
        HelpName = "FILE",
    };

    public ImagesBuildCommand(Terminal terminal)
        : base("build", "Builds images, by way of `docker/engine build`. What is up to date stays as it is.",
            ("images build", "the base and every proven TUI"),
            ("images build opencode", "opencode, and the base that it needs"),
            ("images build --all --extra-ca corporate.pem", "everything, behind a proxy that re-signs TLS"))
    {
        Add(_names);
        Add(_all);
        Add(_extraCa);
        SetAction((parsed, cancellation) =>
        {
            var workspace = Workspace.Open();
            var names = Chosen(workspace.Images(), parsed.GetValue(_names)!, parsed.GetValue(_all));
            return new EngineScript(workspace.Root, terminal).BuildAsync(names, Readable(parsed.GetValue(_extraCa)), cancellation);
        });
    }

    private string[] Chosen(IReadOnlyList<ImageSource> sources, string[] wanted, bool all)
    {
        if (all && wanted.Length > 0)
            throw new UsageException("either names or --all, not both");
        var known = sources.Select(source => source.Name).ToList();
        if (wanted.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new UsageException($"there is no image `{unknown}`{Closest.Hint(unknown, [.. known, .. Options.Select(option => option.Name), "--help"])}\nImages: {string.Join(", ", known)}");
        return wanted.Length > 0 ? wanted : [.. sources.Where(source => all || source.IsDefault).Select(source => source.Name)];
    }

    private static string? Readable(FileInfo? bundle) => bundle is null or { Exists: true }
        ? bundle?.FullName
        : throw new UsageException($"--extra-ca: there is no file {bundle.FullName}");
}
