using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Operators;

/// <summary>A file, lock, memory or timer that is not given back.</summary>
internal sealed class ResourceNotReleased : IMutationOperator
{
    private static readonly string[] Releases =
        ["close", "free", "release", "unlock", "drop", "dispose", "destroy", "shutdown", "unsubscribe", "cleartimeout", "clearinterval", "done", "cancel"];

    public string Name => "resource-not-released";

    public IEnumerable<Edit> Edits(SourceFile source)
    {
        foreach (var statement in source.Statements)
        {
            if (statement.IsSimple && statement.Function is not null && (source[statement.First] is "defer" || IsRelease(source, statement)))
                yield return StatementDeletion.Delete(source, statement);
            else if (source.Is(Languages.Python) && source[statement.First] is "with" && WithoutExit(source, statement) is { } edit)
                yield return edit;
        }
    }

    /// <summary>A statement that is one call of `x.close()`, `list_free(x)` or their like.</summary>
    private static bool IsRelease(SourceFile source, Statement statement)
    {
        var end = source[statement.Last] is ";" ? statement.Last - 1 : statement.Last;
        var open = source.Partner(end);
        if (source[end] is not ")" || !source.IsName(open - 1) || open <= statement.First)
            return false;
        var isPlainCall = Enumerable.Range(statement.First, open - statement.First).All(index => source.IsName(index) || source[index] is "." or "->" or "::" or "self" or "this");
        return isPlainCall && Releases.Any(release => source[open - 1].EndsWith(release, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>`with A as b:` without what comes at its end. A tuple of one is true whatever is in it.</summary>
    private static Edit? WithoutExit(SourceFile source, Statement head)
    {
        if (source[head.Last] is not ":" || HasSeveral(source, head))
            return null;
        var name = Enumerable.Range(head.First, head.Last - head.First).LastOrDefault(index => source[index] is "as", -1);
        if (name < 0)
            return source.Replace(head.First, head.Last, $"if ({source.Between(head.First + 1, head.Last - 1)},):");
        return name == head.Last - 2 && source.IsName(name + 1)
            ? source.Replace(head.First, head.Last, $"if (({source[name + 1]} := {source.Between(head.First + 1, name - 1)}),):")
            : null;
    }

    private static bool HasSeveral(SourceFile source, Statement head)
    {
        for (var at = head.First; at < head.Last; at = Math.Max(at, source.Partner(at)) + 1)
            if (source[at] is ",")
                return true;
        return false;
    }
}
