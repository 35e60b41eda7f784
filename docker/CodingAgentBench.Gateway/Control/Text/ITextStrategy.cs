namespace CodingAgentBench.Gateway.Control.Text;

/// <summary>Carries out a plan in the text of one reply, for a CLI that offers no tools but reads edits out of what the model says.</summary>
internal interface ITextStrategy
{
    /// <param name="system">What the CLI told the model about itself.</param>
    /// <returns>The edits, and what of the plan they cannot do; null when the CLI did not ask for this format.</returns>
    (string Edits, IReadOnlyList<string> Left)? Find(ControlPlan plan, string system);
}
