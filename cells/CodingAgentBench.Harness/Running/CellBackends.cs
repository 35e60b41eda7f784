using CodingAgentBench.Gateway;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Gateway.Replay;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Recording;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Harness.Running;

/// <summary>Finds what answers for a model.</summary>
internal static class CellBackends
{
    /// <param name="recorded">The attempt whose answers are used instead.</param>
    public static async Task<IChatBackend> OfAsync(
        ModelEntry model, TaskFolder task, CellServices services, RecordedAttempt? recorded = null) => model.Slug switch
    {
        _ when recorded is not null => new ReplayBackend(recorded.Trace, recorded.Row.Tokens.Source),
        ControlModels.Oracle => new ControlBackend(ControlPlan.Oracle(task)),
        ControlModels.Nop => new ControlBackend(ControlPlan.Nop),
        ControlModels.Cheat => new ControlBackend(ControlPlan.EveryCheat(task)),
        _ => new UpstreamBackend(await services.Endpoints.FindAsync(model), services.Time),
    };
}
