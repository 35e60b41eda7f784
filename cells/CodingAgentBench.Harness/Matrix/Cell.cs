using CodingAgentBench.Gateway;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Harness.Matrix;

/// <summary>TUI × model × task, and everything that a run of it needs to know.</summary>
public sealed record Cell(
    TuiDefinition Tui,
    string BehaviorMode,
    string PluginStack,
    ModelEntry Model,
    TaskManifest Task,
    SamplingProfile Sampling)
{
    /// <summary>The nine fields. A TUI that runs from its folder has no image, and says so.</summary>
    public CellKey Key => new(
        Tui.Name, BehaviorMode, Model.Slug, Task.Id, PluginStack, null, Model.Endpoint, Sampling.Name, Task.AddedDate);

    /// <summary>The image that the TUI runs in.</summary>
    public string ImageName => Tui.HasImage ? Tui.Name : ImageInputs.Base;

    /// <summary>`smoke`: cheap enough for every `dotnet test`, and expected to pass. Everything else is `full`.</summary>
    public string Suite => Tui.Proof == TuiProof.Proven && Model.Slug == ControlModels.Oracle && Task.Smoke ? "smoke" : "full";
}
