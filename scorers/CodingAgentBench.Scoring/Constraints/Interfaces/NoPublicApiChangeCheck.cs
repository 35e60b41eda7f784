using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints.Interfaces;

/// <summary>Compares the public declarations of every changed source file. Tests are nobody's interface.</summary>
internal sealed class NoPublicApiChangeCheck : IConstraintCheck
{
    private const int LongestSignature = 200;

    private static readonly GlobSet Tests = new(
        ["**/tests/**", "**/test/**", "**/__tests__/**", "**/test_*.py", "**/*_test.py", "**/conftest.py", "**/*_test.go", "**/*.test.*", "**/*.spec.*"]);

    private static readonly Dictionary<string, IInterface> Interfaces =
        new IInterface[] { new PythonInterface(), new GoInterface(), new RustInterface(), new TypeScriptInterface(), new CInterface() }
            .ToDictionary(language => language.Language);

    public string Kind => ConstraintKinds.NoPublicApiChange;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence)
    {
        foreach (var path in evidence.Diff.Touched.Where(SourceFile.Within(constraint.Path)).Where(path => !Tests.Matches(path)))
        {
            var (before, after) = (Declarations(evidence.Before.Find(path)), Declarations(evidence.After.Find(path)));
            if (before.FirstOrDefault(declaration => !after.Contains(declaration)) is { } gone)
                return $"{path}: `{Short(gone)}` is gone";
            if (after.FirstOrDefault(declaration => !before.Contains(declaration)) is { } added)
                return $"{path}: `{Short(added)}` is new";
        }
        return "";
    }

    private static HashSet<string> Declarations(TreeEntry? entry) =>
        SourceFile.Of(entry) is { } source && Interfaces[source.Language.Name] is var language && language.Reads(entry!.Path)
            ? language.Declarations(new(source.Language, source.Text)).ToHashSet(StringComparer.Ordinal)
            : [];

    private static string Short(string signature) => signature.Length <= LongestSignature ? signature : signature[..LongestSignature] + "…";
}
