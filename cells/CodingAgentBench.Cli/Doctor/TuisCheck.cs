using CodingAgentBench.Sandbox.Tuis;

namespace CodingAgentBench.Cli.Doctor;

internal sealed class TuisCheck(TuiCatalogue catalogue) : ICheck
{
    public string Subject => "TUIs";

    public Task<IReadOnlyList<Finding>> RunAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Finding>>(
    [
        new(Subject, Count(TuiProof.Proven) > 0 ? Level.Ok : Level.Missing,
            $"{Count(TuiProof.Proven)} proven, {Count(TuiProof.Unproven)} unproven, {Count(TuiProof.Planned)} planned"),
        .. catalogue.Problems.Select(problem => new Finding(Subject, Level.Missing, $"{problem}")),
    ]);

    private int Count(TuiProof proof) => catalogue.Tuis.Count(tui => tui.Proof == proof);
}
