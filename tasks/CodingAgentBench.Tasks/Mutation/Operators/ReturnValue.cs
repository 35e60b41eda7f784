using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A function that returns the empty value of its type; a truth is returned the other way round.</summary>
internal sealed class ReturnValue : IMutationOperator
{
    public string Name => "return-value";

    public IEnumerable<Edit> Edits(SourceFile source) =>
        source.Statements.SelectMany(statement => Returned(source, statement) is var (first, last) && first <= last
            ? OfStatement(source, statement.Function, first, last)
            : []);

    /// <summary>What follows `return`; in Rust also the last expression of a function.</summary>
    private static (int First, int Last)? Returned(SourceFile source, Statement statement)
    {
        if (source[statement.First] is "return" && statement.IsSimple)
            return (statement.First + 1, source[statement.Last] is ";" ? statement.Last - 1 : statement.Last);
        var isTail = source.Is(Languages.Rust) && statement.Function?.BodyLast == statement.Last + 1
            && source[statement.Last] is not (";" or "}") && source[statement.First] is not "return";
        return isTail ? (statement.First, statement.Last) : null;
    }

    private static IEnumerable<Edit> OfStatement(SourceFile source, Function? function, int first, int last)
    {
        if (source.Is(Languages.Python))
            return [source.Replace(first, last, source.Between(first, last) switch { "True" => "False", "False" => "True", _ => "None" })];
        if (function is null || function.ResultFirst > function.ResultLast)
            return [];
        if (!source.Is(Languages.Go))
            return Empty(source, function.ResultFirst, function.ResultLast, first, last);
        var types = source[function.ResultFirst] is "(" ? source.Parts(function.ResultFirst) : [(function.ResultFirst, function.ResultLast)];
        var values = GoValues(source, first, last);
        return types.Count == values.Count
            ? types.Zip(values).SelectMany(pair => Empty(source, Unnamed(source, pair.First), pair.First.Last, pair.Second.First, pair.Second.Last))
            : [];
    }

    private static IEnumerable<Edit> Empty(SourceFile source, int typeFirst, int typeLast, int first, int last)
    {
        var (type, value) = (source.Between(typeFirst, typeLast), source.Between(first, last));
        if (EmptyValues.Of(source.Language, type, value) is { } empty && empty != value)
            yield return source.Replace(first, last, empty);
    }

    private static List<(int First, int Last)> GoValues(SourceFile source, int first, int last)
    {
        var values = new List<(int, int)>();
        for (var at = first; at <= last; at++)
        {
            at = Math.Max(at, source.Partner(at));
            if (at != last && source[at + 1] is not ",")
                continue;
            values.Add((first, at));
            first = ++at + 1;
        }
        return values;
    }

    /// <summary>The type of `err error`.</summary>
    private static int Unnamed(SourceFile source, (int First, int Last) part) =>
        part.Last > part.First && source.IsName(part.First) && source[part.First + 1] is not "." ? part.First + 1 : part.First;
}
