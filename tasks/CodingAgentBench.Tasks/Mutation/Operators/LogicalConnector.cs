using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>`and` for `or`.</summary>
internal sealed class LogicalConnector : IMutationOperator
{
    public string Name => "logical-connector";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        for (var at = 0; at < source.Code.Count; at++)
        {
            var other = source[at] switch
            {
                "&&" => "||",
                "||" => "&&",
                "??" => "&&",
                "and" when source.Is(Languages.Python) => "or",
                "or" when source.Is(Languages.Python) => "and",
                _ => null,
            };
            if (other is not null && (source.IsBinary(at) || source[at - 1] is "}"))
                yield return source.Replace(at, other);
        }
    }
}
