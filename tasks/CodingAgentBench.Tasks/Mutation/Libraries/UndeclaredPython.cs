using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>A folder of python modules and their unittest files, without a `library.yaml`.</summary>
public sealed record UndeclaredPython(string Name, string Sha256, FileTree Files, DateOnly AddedDate)
{
    private static readonly string[] NotLibrary = ["setup.py", "conftest.py"];

    /// <summary>`test_*.py`.</summary>
    public IReadOnlyList<string> Tests { get; } = [.. Files.Paths.Where(IsTest)];

    /// <summary>The other modules.</summary>
    public IReadOnlyList<string> Sources { get; } =
        [.. Files.Paths.Where(path => path.EndsWith(".py", StringComparison.Ordinal) && !IsTest(path) && !NotLibrary.Contains(path) && !path.EndsWith("__init__.py", StringComparison.Ordinal))];

    /// <summary>What a `library.yaml` would say.</summary>
    public LibraryManifest Manifest()
    {
        IReadOnlyList<string> visible = ["python3", "-m", "unittest", .. Tests.Select(test => test[..^3].Replace('/', '.'))];
        var names = string.Join(", ", Sources.Take(3).Select(source => $"`{source}`")) + (Sources.Count > 3 ? ", …" : "");
        return new(
            Language: "python",
            Scope: Sources,
            Mutate: Sources,
            Build: ["python3", "-m", "compileall", "-q", .. Sources],
            Visible: visible,
            Dimensions: ["debugging-and-recovery", "code-editing"],
            Constraints:
            [
                .. Tests.Select(test => new ConstraintDeclaration(ConstraintKinds.FileNotTouched) { Path = test }),
                new(ConstraintKinds.MaxFilesChanged) { Maximum = 2 },
            ],
            Timeout: TimeSpan.FromSeconds(900),
            MaxTurns: 40,
            Budget: new(80_000, 400),
            AddedDate: AddedDate,
            Entry: null,
            Introduction: $"We keep our own copy of {names} in this folder, and several programs depend on it. One of them has begun to go wrong, and this is as small as we could make it:",
            Stories: [],
            Closing: $"Please find the cause and remove it. What the docstrings and comments of the sources promise has to hold, for whatever input and not only for this one. The interface stays as it is, and so do the test files. Run them with `{string.Join(' ', visible)}`.",
            Cheats: []);
    }

    private static bool IsTest(string path) =>
        path[(path.LastIndexOf('/') + 1)..] is var name && name.StartsWith("test_", StringComparison.Ordinal) && name.EndsWith(".py", StringComparison.Ordinal);
}
