namespace CodingAgentBench.Cli.Tests.Doctor;

/// <summary>Apart from the other tests of the doctor, because it takes as long as the doctor's patience does.</summary>
public sealed class HangingEngineTests
{
    [Fact]
    public async Task An_engine_that_hangs_does_not_hang_the_doctor()
    {
        using var program = new CliProgram();
        program.Docker.Answer("version --format", "", seconds: 600);

        var (exitCode, output, _) = await program.RunAsync("doctor");

        exitCode.Should().Be(1, "a cell would wait for it, too");
        output.Should().MatchRegex(@"engine +missing +no answer within 10 seconds\n").And.MatchRegex(@"TUIs +ok ");
    }
}
