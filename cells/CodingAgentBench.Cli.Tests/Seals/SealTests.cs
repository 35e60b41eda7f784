using CodingAgentBench.Tasks.Sealing;

namespace CodingAgentBench.Cli.Tests.Seals;

public sealed class SealTests : IDisposable
{
    private const string First = "mutations/go-first";
    private const string Second = "mutations/go-second";

    private readonly CliProgram _program = new();

    public SealTests()
    {
        foreach (var id in new[] { First, Second })
        {
            _program.AddTask(id);
            _program.Write($"tasks/v0.1/{id}/mutation.json", $$"""{"seed": "secret of {{id}}"}""");
        }
        _program["CAB_SEAL_KEY"] = SealKey.Generate();
        _program["CAB_SEAL_KEY_FILE"] = "";
    }

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_quarter_is_sealed_rotated_and_proven()
    {
        (await _program.RunAsync("seal", First, "--quarter", "2026-Q4")).ExitCode.Should().Be(ExitCode.Ok);
        (await _program.RunAsync("verify-seeds")).Output.Should().Contain("sealed, opens with this key");

        var rotated = await _program.RunAsync("rotate", "--to", "2027-Q1", Second);

        rotated.Output.Should().Contain($"{First} is revealed").And.Contain($"{Second} is sealed for 2027-Q1").And.Contain("1 revealed, 1 sealed");
        var verified = await _program.RunAsync("verify-seeds");
        verified.ExitCode.Should().Be(ExitCode.Ok);
        verified.Output.Should().Contain("revealed, proven").And.Contain("sealed, opens with this key");
    }

    [Fact]
    public async Task A_revealed_seed_that_is_not_the_committed_one_is_an_error()
    {
        await _program.RunAsync("seal", First, "--quarter", "2026-Q4");
        await _program.RunAsync("unseal", First);
        _program.Write($"tasks/v0.1/{First}/mutation.json", """{"seed": "another"}""");

        var (exitCode, output, _) = await _program.RunAsync("verify-seeds");

        (exitCode, output).Should().Match<(int Code, string Text)>(ended =>
            ended.Code == ExitCode.Failed && ended.Text.Contains("BROKEN", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_key_reveals_nothing_of_a_quarter()
    {
        await _program.RunAsync("seal", First, "--quarter", "2026-Q4");
        _program["CAB_SEAL_KEY"] = SealKey.Generate();

        var (exitCode, _, error) = await _program.RunAsync("rotate", "--to", "2027-Q1", Second);

        exitCode.Should().Be(ExitCode.Failed);
        error.Should().Contain($"{First} cannot be opened");
        Directory.Exists(_program.Root["tasks", "v0.1", First, "answer"]).Should().BeFalse();
        Directory.Exists(_program.Root["tasks", "v0.1", Second, "answer"]).Should().BeTrue();
    }

    [Theory]
    [InlineData("there is no task `mutations/go-frist`; did you mean `mutations/go-first`", "seal", "mutations/go-frist", "--quarter", "2026-Q4")]
    [InlineData("`winter` is no quarter", "seal", First, "--quarter", "winter")]
    [InlineData("the key file no-such-file does not exist", "seal", First, "--quarter", "2026-Q4", "--key-file", "no-such-file")]
    public async Task Bad_input_says_what_is_wrong_and_changes_nothing(string message, params string[] arguments)
    {
        var (exitCode, _, error) = await _program.RunAsync(arguments);

        exitCode.Should().NotBe(ExitCode.Ok);
        error.Should().Contain(message);
        Directory.Exists(_program.Root["tasks", "v0.1", First, "answer"]).Should().BeTrue();
    }
}
