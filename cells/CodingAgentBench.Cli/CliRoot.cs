using System.CommandLine;
using System.CommandLine.Help;
using CodingAgentBench.Cli.Canaries;
using CodingAgentBench.Cli.Community;
using CodingAgentBench.Cli.Doctor;
using CodingAgentBench.Cli.Export;
using CodingAgentBench.Cli.Images;
using CodingAgentBench.Cli.Mutate;
using CodingAgentBench.Cli.New;
using CodingAgentBench.Cli.Publishing;
using CodingAgentBench.Cli.Running;
using CodingAgentBench.Cli.Running.Repeating;
using CodingAgentBench.Cli.Seals;
using CodingAgentBench.Cli.Sites;
using CodingAgentBench.Cli.Strength;
using CodingAgentBench.Cli.Tuis;

namespace CodingAgentBench.Cli;

/// <summary>All commands.</summary>
internal sealed class CliRoot : RootCommand, IHasExamples
{
    public const string Program = "codingagentbench";

    public CliRoot(Terminal terminal)
        : base($"Runs the cells of CodingAgentBench, and looks after images, settings and tasks on this machine.\n\n{ExitCode.Help}")
    {
        Add(new CanaryCommand(terminal));
        Add(new DiffCommand(terminal));
        Add(new DoctorCommand(terminal));
        Add(new ExportCommand(terminal));
        Add(new ImagesCommand(terminal));
        Add(new MergeCommand(terminal));
        Add(new MutateCommand(terminal));
        Add(new NewCommand(terminal));
        Add(new PublishCommand(terminal));
        Add(RepeatCommand.Replay(terminal));
        Add(RepeatCommand.Rescore(terminal));
        Add(new RotateCommand(terminal));
        Add(new RunCommand(terminal));
        Add(new SealCommand(terminal));
        Add(new SiteCommand(terminal));
        Add(new StrengthCommand(terminal));
        Add(new SubmissionCommand(terminal));
        Add(new TuisCommand(terminal));
        Add(new UnsealCommand(terminal));
        Add(new VerifyCommand(terminal));
        Add(new VerifySeedsCommand(terminal));
        var help = Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    public IReadOnlyList<(string Arguments, string Meaning)> Examples { get; } =
    [
        ("doctor", "what is ready here, and what helps where something is missing"),
        ("images build", "build the base image and those of the proven TUIs"),
        ("run --tui mini --model control/oracle --bucket polyglot", "run cells"),
    ];
}
