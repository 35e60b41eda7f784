using CodingAgentBench.Tasks.Sources;

namespace CodingAgentBench.Scoring.Constraints.Dependencies;

/// <summary>`setup.py`: the texts that are given for `install_requires` and its like.</summary>
internal sealed class SetupScript : IManifest
{
    private static readonly string[] Arguments = ["install_requires", "setup_requires", "tests_require", "extras_require"];

    public string Ecosystem => PythonRequirement.Ecosystem;

    public bool Reads(string path) => path[(path.LastIndexOf('/') + 1)..] == "setup.py";

    public IEnumerable<string> Packages(string text)
    {
        var code = new Code(Language.Named("python")!, text);
        if (!code.IsBalanced)
            throw new FormatException("brackets are not closed");
        for (var at = 0; at + 1 < code.Count; at++)
        {
            if (!Arguments.Contains(code[at]) || code[at + 1] != "=")
                continue;
            for (at += 2; at < code.Count && code[at] is not ("," or ")"); at++)
            {
                for (var end = code.Close(at); at < end; at++)
                {
                    if (code.Kind(at) == TokenKind.Text && code[at + 1] != ":")
                        yield return PythonRequirement.NameOf(Content(code[at]));
                }
            }
        }
    }

    private static string Content(string literal)
    {
        var quote = literal.IndexOfAny(['"', '\'']);
        return literal[quote..].Trim('"', '\'');
    }
}
