using CodingAgentBench.Tasks.Mutation.Reading;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A kind of mistake that people make.</summary>
internal interface IMutationOperator
{
    string Name { get; }

    /// <summary>Every place where the mistake could have been made.</summary>
    IEnumerable<Edit> Edits(SourceFile source);
}
