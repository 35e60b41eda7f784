using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Tasks.Mutation.Reading;

/// <summary>Where parameters and result of a function with braces are.</summary>
internal static class Signatures
{
    public static Function Of(SourceFile source, int open)
    {
        var head = BraceKinds.HeadStart(source, open);
        var parameters = Parameters(source, head, open);
        var (first, last) = Result(source, head, parameters, open);
        return new(parameters, first, last, open, source.Partner(open));
    }

    private static int Parameters(SourceFile source, int head, int open)
    {
        var start = source.Is(Languages.Go) ? LastWord(source, head, open, "func") : source.Is(Languages.Rust) ? LastWord(source, head, open, "fn") : head;
        for (var at = Math.Max(start, head); at < open; at++)
        {
            if (source[at] is not "(" || source.Partner(at) < 0)
                continue;
            var isReceiver = source[at - 1] is "func" && source.IsName(source.Partner(at) + 1) && source[source.Partner(at) + 2] is "(";
            if (!isReceiver && (source.IsName(at - 1) || source[at - 1] is "func" or "fn" or "function" or ">" or "]" or "constructor" or "=" or "async" || source[open - 1] is "=>"))
                return at;
            at = source.Partner(at);
        }
        return -1;
    }

    private static (int First, int Last) Result(SourceFile source, int head, int parameters, int open)
    {
        if (parameters < 0)
            return (open, open - 1);
        var close = source.Partner(parameters);
        if (source.Is(Languages.Go))
            return (close + 1, open - 1);
        if (source.Is(Languages.C))
            return (head, parameters - 2);
        if (source[close + 1] is not ("->" or ":"))
            return (open, open - 1);
        var where = Enumerable.Range(close, open - close).FirstOrDefault(index => source[index] is "where", open);
        return (close + 2, (source[where - 1] is "=>" ? where - 1 : where) - 1);
    }

    private static int LastWord(SourceFile source, int head, int open, string word) =>
        Enumerable.Range(head, open - head).LastOrDefault(index => source[index] == word, head);
}
