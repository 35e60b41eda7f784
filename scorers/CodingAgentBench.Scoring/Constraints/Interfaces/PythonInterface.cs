namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>
/// Functions, classes and names that get a value, of a module or a public class, whose own name does not begin with `_`;
/// of a class `__init__`, too. Decorators belong to the signature, the value of a name does not.
/// </summary>
internal sealed class PythonInterface : IInterface
{
    private readonly record struct Scope(int Column, string Name, bool IsPublic);

    public string Language => "python";

    public IEnumerable<string> Declarations(Code code)
    {
        var scopes = new Stack<Scope>();
        var decorators = "";
        for (int start = 0, end; start < code.Count; start = end)
        {
            end = code.Find(code.Close(start) + 1, at => code.StartsLine(at) && code[at - 1] != "\\");
            while (scopes.Count > 0 && scopes.Peek().Column >= code.Column(start))
                scopes.Pop();
            var scope = scopes.Count > 0 ? scopes.Peek() : new(0, "", IsPublic: true);
            if (code[start] == "@")
            {
                decorators += code.Join(start, end) + " ";
                continue;
            }
            var at = code[start] == "async" ? start + 1 : start;
            if (code[at] is "def" or "class")
            {
                var isPublic = scope.IsPublic && IsPublic(code[at + 1], scope);
                scopes.Push(new(code.Column(start), $"{scope.Name}{code[at + 1]}.", isPublic && code[at] == "class"));
                if (isPublic)
                    yield return $"{decorators}{scope.Name}{code.Join(start, code.Find(at, end, sign => code[sign] == ":"))}";
            }
            else if (scope.IsPublic && code.IsWord(start) && code[start + 1] is "=" or ":" && IsPublic(code[start], scope)
                && !Tasks.Sources.Language.Named(Language)!.Keywords.Contains(code[start]))
            {
                yield return $"{scope.Name}{code.Join(start, code.Find(start, end, sign => code[sign] == "="))}";
            }
            decorators = "";
        }
    }

    private static bool IsPublic(string name, Scope scope) => !name.StartsWith('_') || (name == "__init__" && scope.Name.Length > 0);
}
