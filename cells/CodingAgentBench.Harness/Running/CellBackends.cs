using CodingAgentBench.Gateway;
using CodingAgentBench.Gateway.Control;
using CodingAgentBench.Gateway.Upstream;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Harness.Running;

/// <summary>Finds what answers for a model.</summary>
internal static class CellBackends
{
    public static async Task<IChatBackend> OfAsync(ModelEntry model, TaskFolder task, CellServices services) => model.Slug switch
    {
        ControlModels.Oracle => new ControlBackend(ControlPlan.Oracle(task)),
        ControlModels.Nop => new ControlBackend(ControlPlan.Nop),
        ControlModels.Cheat => new ControlBackend(ControlPlan.EveryCheat(task)),
        _ => new UpstreamBackend(await services.Endpoints.FindAsync(model), services.Time),
    };
}
