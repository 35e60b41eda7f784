namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <param name="Declared">The token that declares it.</param>
/// <param name="Type">As it is written, or what its first value looks like; empty where the language has no types.</param>
internal sealed record Variable(string Name, int Declared, string Type)
{
    public bool IsSelf => Name is "self" or "cls" or "_";
}
