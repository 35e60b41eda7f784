namespace CodingAgentBench.Tasks.Mutation.Reading;

internal enum BraceKind
{
    /// <summary>A literal, a type, the arms of a match.</summary>
    Other,

    /// <summary>The members of a class.</summary>
    Class,

    /// <summary>Statements.</summary>
    Block,

    /// <summary>The statements of a function.</summary>
    Function,
}
