using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using CodingAgentBench.Harness.Mutating;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Mutate;

internal sealed class MutateCommand : CliCommand
{
    private const string Bucket = "mutations";

    private readonly Option<string> _source = new("--source-repo")
    {
        Description = "A healthy library: a folder with a library.yaml, or with python modules and their test_*.py; or the address of a git repository.",
        HelpName = "FOLDER|URL",
        Required = true,
    };

    private readonly Option<string> _seed = new("--seed") { Description = "Any text. The same library and seed give the same task, byte by byte.", HelpName = "TEXT", Required = true };

    private readonly Option<string> _output = new("--output") { Description = $"The task's folder, which must not exist yet: …/{Bucket}/<name>.", HelpName = "FOLDER", Required = true };

    private readonly Option<string?> _dimensions = new("--dimensions") { Description = "What the task measures, with commas between; the library's own by default.", HelpName = "A,B" };

    private readonly Option<string?> _mutant = new("--mutant") { Description = "Try this mutant alone, as an earlier run named it, and say which condition it fails.", HelpName = "ID" };

    private readonly Option<string?> _added = new("--added") { Description = "The day the task is added; `added` of library.yaml by default.", HelpName = "YYYY-MM-DD" };

    public MutateCommand(Terminal terminal)
        : base("mutate", "Makes a debugging task: damages one place of a healthy library so that its tests do not notice, and writes the task's whole folder.",
            ("mutate --source-repo tasks/sources/go/almanac --seed 1 --output tasks/v0.1/mutations/go-almanac-1", "a task of a library with a library.yaml"),
            ("mutate --source-repo ../shapes --seed 1 --added 2026-11-21 --output tasks/v0.1/mutations/python-shapes-1", "of a folder of python modules with their tests"))
    {
        Add(_source);
        Add(_seed);
        Add(_output);
        Add(_dimensions);
        Add(_mutant);
        Add(_added);
        SetAction((parsed, cancellation) => MakeAsync(parsed, terminal, cancellation));
    }

    private async Task<int> MakeAsync(ParseResult parsed, Terminal terminal, CancellationToken cancellation)
    {
        var output = OutputOf(parsed.GetValue(_output)!);
        var (dimensions, added) = (DimensionsOf(parsed.GetValue(_dimensions)), DateOf(parsed.GetValue(_added)));
        var workspace = Workspace.Open();
        using var source = await SourceRepository.OpenAsync(parsed.GetValue(_source)!, cancellation);
        var choice = await EngineChoice.MakeAsync(workspace.Root, workspace.Settings, cancellation);
        await using var engine = choice.Engine;
        var bench = Workbench.Of(engine, await RequestAsync(workspace, choice), Grader.Runtime(workspace.Root));
        var request = new MutationRequest(source.Folder, source.Name, parsed.GetValue(_seed)!, output, dimensions, parsed.GetValue(_mutant), added);
        await new MutationTaskMaker(workspace.Root, bench, new Lines(terminal)).MakeAsync(request, cancellation);
        terminal.Line(workspace.Root.Relative(output));
        terminal.Line($"Read its prompt in task.yaml; then: dotnet test --filter \"validates={request.Id}\"");
        return ExitCode.Ok;
    }

    private static string OutputOf(string named)
    {
        var output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(named));
        if (Path.GetFileName(Path.GetDirectoryName(output)) != Bucket || !Regex.IsMatch(Path.GetFileName(output), TaskManifestReader.NamePattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
            throw new UsageException($"--output: {named} does not end in {Bucket}/<name>, with a name of lower-case letters, digits and dashes");
        return Path.Exists(output) ? throw new UsageException($"--output: {named} is there already; remove it or choose another name") : output;
    }

    private static string[]? DimensionsOf(string? named)
    {
        var dimensions = named?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return dimensions?.Except(TaskVocabulary.Dimensions).FirstOrDefault() is { } unknown
            ? throw new UsageException($"--dimensions: unknown dimension `{unknown}`{Closest.Hint(unknown, TaskVocabulary.Dimensions)}")
            : dimensions is { Length: 0 } ? null : dimensions;
    }

    private static DateOnly? DateOf(string? named) => named is null ? null
        : DateOnly.TryParseExact(named, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"--added: {named} is not a day of the form YYYY-MM-DD");

    private static async Task<SandboxRequest> RequestAsync(Workspace workspace, EngineChoice choice)
    {
        if (choice.Engine.Unavailable is { } missing)
            throw new SandboxException(missing);
        if (choice.Engine.Identity.RunsImages)
            return Grader.Request with { Image = (await new ImageStore(workspace.Root, choice.Engine, workspace.Settings.AcceptsAnyImage).FindAsync(ImageInputs.Base)).Image!.Id };
        throw new SandboxException($"damaged programs do whatever a mistake makes them do, so they run in containers only: {choice.NoContainers}");
    }

    /// <summary>Progress, as it comes; the thread that reports prints.</summary>
    private sealed class Lines(Terminal terminal) : IProgress<string>
    {
        public void Report(string value) => terminal.Error(value);
    }
}
