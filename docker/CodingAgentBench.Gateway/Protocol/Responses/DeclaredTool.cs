namespace CodingAgentBench.Gateway.Protocol.Responses;

/// <summary>A tool as the CLI knows it.</summary>
/// <param name="Namespace">The group that it was declared in, if any.</param>
/// <param name="IsCustom">It takes one text in a form of its own instead of JSON.</param>
internal sealed record DeclaredTool(string Name, string? Namespace, bool IsCustom)
{
    /// <summary>The parameter of the function that stands for a custom tool.</summary>
    public const string Input = "input";

    /// <summary>What the tool is called in a chat completion, where there are no groups.</summary>
    public string ChatName => Namespace is null ? Name : $"{Namespace}__{Name}";
}
