using CodingAgentBench.Harness.Tests;
using CodingAgentBench.Tasks.Canaries;

namespace CodingAgentBench.Cli.Tests.Canaries;

public sealed class CanaryTests : IDisposable
{
    private const string Folder = $"tasks/v0.1/{MatrixRepository.Task}";

    private readonly CliProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Everything_hidden_is_stamped_once()
    {
        _program.Write($"{Folder}/scorer/cases.json", "[]");

        var (exitCode, output, _) = await _program.RunAsync("canary");

        exitCode.Should().Be(0);
        output.Should().Be($"{Folder}/scorer/cases.json: no place for it; this kind of file has no comments\n4 stamped\n");
        Stamped().Should().Equal("answer/src/answer.txt", "cheats/edit-tests/tests/test.txt", "scorer/score.py", "task.yaml");
        var before = Text("scorer/score.py");
        (await _program.RunAsync("canary", Folder)).Output.Should().EndWith("nothing lacks the canary\n");
        Text("scorer/score.py").Should().Be(before);
        (await _program.RunAsync("canary", "--check")).ExitCode.Should().Be(0);
    }

    [Fact]
    public async Task A_check_lists_what_lacks_it_and_changes_nothing()
    {
        var (exitCode, output, _) = await _program.RunAsync("canary", "--check");

        exitCode.Should().Be(1);
        output.Should().Contain($"{Folder}/scorer/score.py\n").And.Contain("4 without the canary").And.NotContain("workdir");
        Stamped().Should().BeEmpty();
    }

    private IEnumerable<string> Stamped() => Directory.EnumerateFiles(_program.Root[Folder], "*", SearchOption.AllDirectories)
        .Where(file => Canary.IsIn(File.ReadAllBytes(file))).Select(file => Path.GetRelativePath(_program.Root[Folder], file)).Order(StringComparer.Ordinal);

    private string Text(string file) => File.ReadAllText(_program.Root[Folder, file]);
}
