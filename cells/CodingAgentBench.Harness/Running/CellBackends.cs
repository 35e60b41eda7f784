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
    /// <summary>A model may think for a while, however impatient its user is with failures.</summary>
    private static readonly TimeSpan ShortestSilence = TimeSpan.FromMinutes(2);

    /// <param name="recorded">The attempt whose answers are used instead.</param>
    public static IChatBackend Of(
        ModelEntry model, TaskFolder task, HarnessSettings settings, TimeProvider time, RecordedAttempt? recorded = null) => model.Slug switch
    {
        _ when recorded is not null => new ReplayBackend(recorded.Trace, recorded.Row.Tokens.Source),
        ControlModels.Oracle => new ControlBackend(ControlPlan.Oracle(task)),
        ControlModels.Nop => new ControlBackend(ControlPlan.Nop),
        ControlModels.Cheat => new ControlBackend(ControlPlan.EveryCheat(task)),
        _ => new UpstreamBackend(
            new(settings.BaseUrl!, settings.ApiKey, model.EndpointModel ?? settings.ModelName!, settings.Patience)
            {
                SilenceLimit = settings.Patience > ShortestSilence ? settings.Patience : ShortestSilence,
            },
            time),
    };
}
