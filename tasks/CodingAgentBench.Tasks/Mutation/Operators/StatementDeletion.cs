using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A simple statement of a function that is not there: a call, an assignment, a jump. Declarations and returns stay.</summary>
internal sealed class StatementDeletion : IMutationOperator
{
    private static readonly HashSet<string> Staying =
        ["return", "raise", "throw", "pass", "import", "from", "global", "nonlocal", "let", "const", "var", "use", "static", "defer", "function", "extern", "goto", "type"];

    public string Name => "statement-deletion";

    public IEnumerable<Edit> Edits(SourceFile source) =>
        source.Statements
            .Where(statement => statement.IsSimple && statement.Function is not null && !Stays(source, statement))
            .Select(statement => Delete(source, statement));

    public static Edit Delete(SourceFile source, Statement statement) =>
        source.Replace(statement.First, statement.Last, source.Is(Languages.Python) ? "pass" : source[statement.Last] is ";" ? ";" : "");

    private static bool Stays(SourceFile source, Statement statement)
    {
        var (first, last) = (statement.First, statement.Last);
        if (source[first] is ";" || Staying.Contains(source[first]) || (source.IsText(first) && last == first))
            return true;
        if (source.Is(Languages.Go))
            return Enumerable.Range(first, last - first).Any(index => source[index] is ":=" && source.Code[index].Line == source.Code[first].Line);
        return source.Is(Languages.C) && IsDeclaration(source, first);
    }

    /// <summary>`int x`, `node_t *next`, `struct a b`: two names, or a type and a name, that only stars stand between.</summary>
    private static bool IsDeclaration(SourceFile source, int first)
    {
        var at = first + 1;
        while (source[at] is "*")
            at++;
        var isType = source.Language.Keywords.Contains(source[first]) && source[first] is not ("break" or "continue");
        return isType || (source.IsName(first) && source.IsName(at));
    }
}
