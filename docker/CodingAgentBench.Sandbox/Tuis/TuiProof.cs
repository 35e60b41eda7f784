namespace CodingAgentBench.Sandbox.Tuis;

/// <summary>How far a TUI's declaration has been shown to be true.</summary>
public enum TuiProof
{
    /// <summary>No command is declared yet; its cells are offered and skipped.</summary>
    Planned,

    /// <summary>Declared from documentation; never run for real.</summary>
    Unproven,

    /// <summary>Passed its smoke cells for real.</summary>
    Proven,
}
