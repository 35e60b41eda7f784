using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A variable that is used where another one was meant: the nearest that the same function declared before, of the same type where types are written.</summary>
internal sealed class WrongVariable : IMutationOperator
{
    public string Name => "wrong-variable";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        foreach (var function in source.Functions)
        {
            var variables = Variables.Of(source, function);
            for (var at = function.BodyFirst + 1; at < function.BodyLast; at++)
            {
                if (!IsUse(source, at, variables) || variables.LastOrDefault(variable => variable.Name == source[at] && variable.Declared < at) is not { } meant)
                    continue;
                if (variables.LastOrDefault(other => IsThere(source, function, other, at) && other.Name != meant.Name && other.Type == meant.Type && !other.IsSelf) is { } other)
                    yield return source.Replace(at, other.Name);
            }
        }
    }

    /// <summary>Declared before, and not by the statement that would use it.</summary>
    private static bool IsThere(SourceFile source, Function function, Variable variable, int at) =>
        variable.Declared < function.BodyFirst || source.Code[variable.Declared].Line < source.Code[at].Line;

    private static bool IsUse(SourceFile source, int at, IReadOnlyList<Variable> variables) =>
        source.IsName(at) && !source.IsMember(at) && variables.All(variable => variable.Declared != at)
        && source[at + 1] is not ("(" or "=" or ":=" or "." or "->" or "::" or "[" or "in")
        && !(source[at + 1] is ":" && !source.Is(Languages.Python))
        && source[at - 1] is not ("for" or "let" or "const" or "var" or "as" or "mut");
}
