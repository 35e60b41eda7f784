using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>What an opening brace begins, told from what stands before it.</summary>
internal static class BraceKinds
{
    private static readonly HashSet<string> Control =
        ["if", "for", "while", "switch", "do", "else", "try", "catch", "finally", "loop", "unsafe", "select", "with"];

    private static readonly HashSet<string> Types = ["struct", "enum", "union", "trait", "impl", "mod", "extern", "interface", "type", "namespace"];

    public static BraceKind Of(SourceFile source, int open, BraceKind outer)
    {
        var head = HeadStart(source, open);
        var isControl = Control.Contains(source[head]) || (source[head] is "}" && Control.Contains(source[head + 1]));
        if (source.Is(Languages.Go))
            return Has("func") ? BraceKind.Function : isControl || head == open || Has("case") ? BraceKind.Block : BraceKind.Other;
        if (source.Is(Languages.Rust))
            return OfRust();
        if (source.Is(Languages.C))
            return source[open - 1] is ")" ? (isControl || outer != BraceKind.Other ? BraceKind.Block : BraceKind.Function)
                : isControl || (head == open && outer != BraceKind.Other) ? BraceKind.Block : BraceKind.Other;
        if (isControl || Has("case"))
            return BraceKind.Block;
        if (Has("class"))
            return BraceKind.Class;
        if (Enumerable.Range(head, open - head).Any(index => Types.Contains(source[index])))
            return BraceKind.Other;
        return source[open - 1] is ")" or "=>" || Has("function") || (outer == BraceKind.Class && Has("("))
            ? BraceKind.Function
            : head == open && outer is BraceKind.Block or BraceKind.Function ? BraceKind.Block : BraceKind.Other;

        bool Has(string word) => Enumerable.Range(head, open - head).Any(index => source[index] == word);

        BraceKind OfRust()
        {
            if (Has("fn") || source[open - 1] is "|" or "||")
                return BraceKind.Function;
            if (source[open - 1] is "=>")
                return BraceKind.Block;
            if (Enumerable.Range(head, open - head).Any(index => Types.Contains(source[index])))
                return BraceKind.Other;
            var last = Enumerable.Range(head, open - head).LastOrDefault(index => Control.Contains(source[index]) || source[index] is "match", -1);
            return (last >= 0 && source[last] is not "match") || (head == open && outer is BraceKind.Block or BraceKind.Function) ? BraceKind.Block : BraceKind.Other;
        }
    }

    /// <summary>Where the statement or member starts that the brace belongs to.</summary>
    public static int HeadStart(SourceFile source, int open)
    {
        var at = open;
        while (at > 0 && source[at - 1] is not (";" or "{" or "}") && !BraceStatements.EndsLine(source, at - 1))
        {
            if (source[at - 1] is "(" or "[")
                return at;
            at = source[at - 1] is ")" or "]" && source.Partner(at - 1) >= 0 ? source.Partner(at - 1) : at - 1;
        }
        return at;
    }
}
