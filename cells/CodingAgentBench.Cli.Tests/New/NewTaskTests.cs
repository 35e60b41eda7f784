using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Tests.New;

public sealed class NewTaskTests : IDisposable
{
    private readonly CliProgram _program = new();

    public NewTaskTests()
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        foreach (var file in Directory.EnumerateFiles(root["tasks", "template"], "*", SearchOption.AllDirectories))
            _program.Write(root.Relative(file), File.ReadAllText(file));
    }

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("polyglot/mine", "python")]
    [InlineData("polyglot/mine", "go")]
    [InlineData("mutations/mine", "rust")]
    [InlineData("integrity/mine", "typescript")]
    [InlineData("polyglot/mine", "c")]
    [InlineData("polyglot/mine", "polyglot")]
    public async Task A_new_task_can_be_read_and_says_what_is_left_to_do(string id, string language)
    {
        var (exitCode, output, error) = await _program.RunAsync("new", "task", id, "--language", language);

        (exitCode, error).Should().Be((ExitCode.Ok, ""));
        output.Should().Contain($"dotnet test --filter \"validates={id}\"");
        var task = _program.ReadTask(id);
        (task.Manifest.Language, task.Manifest.Description.StartsWith("TODO", StringComparison.Ordinal)).Should().Be((language, true));
        task.Solved.Sha256().Should().NotBe(task.Workdir.Sha256());
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_nothing_is_written()
    {
        var (exitCode, _, error) = await _program.RunAsync("new", "task", "poliglot/mine", "--language", "pyhton");

        exitCode.Should().Be(ExitCode.Usage);
        error.Should().Contain("did you mean `polyglot`").And.Contain("did you mean `python`");
        Directory.Exists(_program.Root["tasks", "v0.1", "poliglot"]).Should().BeFalse();
    }

    [Fact]
    public async Task A_task_that_is_there_is_left_alone()
    {
        await _program.RunAsync("new", "task", "polyglot/mine", "--language", "go");
        _program.Write("tasks/v0.1/polyglot/mine/task.yaml", "mine");

        var (exitCode, _, error) = await _program.RunAsync("new", "task", "polyglot/mine", "--language", "go");

        (exitCode, error).Should().Match<(int Code, string Text)>(ended => ended.Code == ExitCode.Usage && ended.Text.Contains("is there already", StringComparison.Ordinal));
        File.ReadAllText(_program.Root["tasks", "v0.1", "polyglot/mine", "task.yaml"]).Should().Be("mine");
    }
}
