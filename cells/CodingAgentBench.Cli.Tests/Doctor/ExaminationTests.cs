using CodingAgentBench.Cli.Doctor;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Cli.Tests.Doctor;

public sealed class ExaminationTests
{
    [Fact]
    public async Task A_check_that_hangs_or_breaks_takes_no_other_with_it()
    {
        using var never = new ManualResetEventSlim();
        var examination = new Examination(
            [
                new Check("blocks", _ => { never.Wait(TestContext.Current.CancellationToken); return Task.FromResult<IReadOnlyList<Finding>>([]); }),
                new Check("breaks", _ => throw new FormatException("odd")),
                new Check("works", _ => Task.FromResult<IReadOnlyList<Finding>>([new("works", Level.Ok, "fine")])),
            ],
            TimeSpan.FromMilliseconds(200), RealTime.Provider);

        var findings = await examination.RunAsync(TestContext.Current.CancellationToken);
        never.Set();

        findings.Should().Equal(
            new Finding("blocks", Level.Missing, "no answer within 0.2 seconds"),
            new Finding("breaks", Level.Missing, "cannot be told: odd"),
            new Finding("works", Level.Ok, "fine"));
    }

    private sealed class Check(string subject, Func<CancellationToken, Task<IReadOnlyList<Finding>>> run) : ICheck
    {
        public string Subject => subject;

        public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) => run(cancellation);
    }
}
