using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Tuis;

namespace CodingAgentBench.Harness.Running;

/// <summary>Why a cell that is on offer cannot run here.</summary>
public static class Preconditions
{
    /// <summary>The reason, with what would help; null when the cell can run.</summary>
    public static string? Missing(Cell cell, ISandboxEngine engine, HarnessSettings settings) =>
        Tui(cell.Tui, engine) ?? engine.Unavailable ?? Model(cell.Model, engine, settings);

    private static string? Tui(TuiDefinition tui, ISandboxEngine engine)
    {
        if (tui.Proof == TuiProof.Planned)
            return $"{tui.Title} cannot run yet: {tui.ProofNote} (docker/{tui.Name}/tui.yaml)";
        var kind = engine.Identity.Isolation == EngineIdentity.NoIsolation ? engine.Identity.Name : engine.Identity.Isolation;
        return tui.Engines.Contains(kind) ? null : $"{tui.Title} does not run in the {engine.Identity.Name} engine; it needs {string.Join(" or ", tui.Engines)}";
    }

    private static string? Model(ModelEntry model, ISandboxEngine engine, HarnessSettings settings)
    {
        if (model.Lane == Lanes.Control)
            return null;
        if (model.Status == ModelStatus.Retired)
            return $"{model.Slug} is retired: its endpoint is gone";
        if (settings.BaseUrl is null)
            return $"no endpoint for {model.Slug}: set CAB_BASE_URL to an OpenAI-compatible address (README, \"Your own endpoint\")";
        if (model.EndpointModel is null && settings.ModelName is null)
            return $"{model.Slug} has no name at the endpoint: set CAB_MODEL to what the endpoint calls it";
        return engine.Identity.Isolation == EngineIdentity.NoIsolation && !settings.AcceptsUnisolated
            ? $"the {engine.Identity.Name} engine has no isolation, and a live model would run its commands on this machine: set CAB_UNISOLATED=yes if you accept that"
            : null;
    }
}
