namespace CodingAgentBench.Gateway;

/// <summary>Tokens as the endpoint counted them.</summary>
public readonly record struct TokenUsage(long Prompt, long Completion)
{
    public static TokenUsage operator +(TokenUsage a, TokenUsage b) => new(a.Prompt + b.Prompt, a.Completion + b.Completion);
}
