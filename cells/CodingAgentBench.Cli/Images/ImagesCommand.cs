namespace CodingAgentBench.Cli.Images;

internal sealed class ImagesCommand : CliCommand
{
    public ImagesCommand(Terminal terminal)
        : base("images", "Builds, lists, locks and fetches the images that cells run in.",
            ("images list", "what is there, and what to do about the rest"),
            ("images build", "the base image and those of the proven TUIs"))
    {
        Add(new ImagesBuildCommand(terminal));
        Add(new ImagesListCommand(terminal));
        Add(new ImagesLockCommand(terminal));
        Add(new ImagesPullCommand(terminal));
    }
}
