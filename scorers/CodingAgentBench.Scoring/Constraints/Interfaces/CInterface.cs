namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>What a header declares: functions, types and objects as they stand, and macros by name and parameters.</summary>
internal sealed class CInterface : IInterface
{
    public string Language => "c";

    public bool Reads(string path) => path.EndsWith(".h", StringComparison.Ordinal);

    public IEnumerable<string> Declarations(Code code)
    {
        for (int start = 0, end; start < code.Count; start = end + 1)
        {
            if (code[start] == "#" && code.StartsLine(start))
            {
                end = start;
                while (end + 1 < code.Count && (!code.StartsLine(end + 1) || code[end] == "\\"))
                    end++;
                if (code[start + 1] == "define")
                    yield return $"#define {code[start + 2]}{(code[start + 3] == "(" && code.Touches(start + 3) ? code.Join(start + 3, code.Close(start + 3) + 1) : "")}";
                continue;
            }
            end = code.Find(start, at => code[at] is ";" or "}" || (code[at] == "{" && (code[at - 1] == ")" || code.Kind(at - 1) == Tasks.Sources.TokenKind.Text)));
            var isLinkage = code[end] == "{" && code.Kind(end - 1) == Tasks.Sources.TokenKind.Text;
            if (end > start && !isLinkage)
                yield return code.Join(start, end);
            if (code[end] == "{" && !isLinkage)
                end = code.Close(end);
        }
    }
}
