using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>The parameters and local variables of a function, in order. Where the type matters and cannot be told, a variable is left out.</summary>
internal static class Variables
{
    public static IReadOnlyList<Variable> Of(SourceFile source, Function function)
    {
        var parameters = function.Parameters < 0 ? [] : source.Language.Name == "go" ? GoParameters(source, function.Parameters) : Parameters(source, function.Parameters);
        var locals = Enumerable.Range(function.BodyFirst + 1, Math.Max(0, function.BodyLast - function.BodyFirst - 1)).Select(at => Local(source, at)).OfType<Variable>();
        return [.. parameters, .. locals];
    }

    private static IEnumerable<Variable> Parameters(SourceFile source, int open)
    {
        foreach (var (first, last) in source.Parts(open))
        {
            var colon = Enumerable.Range(first, last - first + 1).FirstOrDefault(index => source[index] is ":", -1);
            if (source.Is(Languages.Python))
                yield return new(source[first].TrimStart('*'), first, "");
            else if (source.Is(Languages.C) && last > first && source.IsName(last))
                yield return new(source[last], last, source.Between(first, last - 1));
            else if (colon > first && colon < last && source.IsName(colon - 1))
                yield return new(source[colon - 1], colon - 1, source.Between(colon + 1, last));
        }
    }

    /// <summary>`a, b int`: the type of a name without one is that of the next.</summary>
    private static IEnumerable<Variable> GoParameters(SourceFile source, int open)
    {
        var parts = source.Parts(open);
        for (var index = 0; index < parts.Count; index++)
        {
            var typed = parts.Skip(index).FirstOrDefault(part => part.Last > part.First);
            if (source.IsName(parts[index].First) && typed.Last > typed.First)
                yield return new(source[parts[index].First], parts[index].First, source.Between(typed.First + 1, typed.Last));
        }
    }

    private static Variable? Local(SourceFile source, int at)
    {
        if (!source.IsName(at) || source.IsMember(at))
            return null;
        if (source.Is(Languages.Python))
            return source[at + 1] is "=" && source.StartsLine(at) || source[at - 1] is "for" && source[at + 1] is "in" ? new(source[at], at, "") : null;
        var isNew = source[at - 1] is "let" or "const" or "var" or "mut" || source[at + 1] is ":=" || (source.Is(Languages.C) && source.Language.Keywords.Contains(source[at - 1]) && EmptyValues.Of(source.Language, source[at - 1], "") is not null);
        if (!isNew || source[at - 1] is ",")
            return null;
        if (source.Is(Languages.C))
            return new(source[at], at, source[at - 1]);
        if (source[at + 1] is ":" && source[at + 3] is "=")
            return new(source[at], at, source[at + 2]);
        if (source[at + 1] is "=" or ":=" && (source.IsNumber(at + 2) || source.IsText(at + 2)) && (source[at + 3] is ";" || source.StartsLine(at + 3)))
            return new(source[at], at, source.IsText(at + 2) ? "string" : source.Is(Languages.Go) ? "int" : source.Is(Languages.TypeScript) ? "number" : "usize");
        return null;
    }
}
