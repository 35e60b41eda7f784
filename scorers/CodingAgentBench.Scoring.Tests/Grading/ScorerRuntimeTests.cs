using System.Diagnostics;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Scoring.Tests.Grading;

/// <summary>The Python runtime of the scorers has tests of its own, against code that tries to fool it.</summary>
public sealed class ScorerRuntimeTests
{
    [Fact]
    public async Task Its_own_tests_pass()
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var start = new ProcessStartInfo("python3", ["-B", "-m", "unittest", "discover", "-s", root["scorers", "python"]]) { RedirectStandardError = true };
        using var python = Process.Start(start)!;

        var output = await python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await python.WaitForExitAsync(TestContext.Current.CancellationToken);

        python.ExitCode.Should().Be(0, output);
        output.Should().MatchRegex("Ran [1-9][0-9]+ tests");
    }
}
