using CodingAgentBench.Harness.Mutating;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Mutating;

/// <summary>A folder that nobody prepared, with real python, in the engine without containers: what runs is this file's own.</summary>
public sealed class UndeclaredPythonTests : IDisposable
{
    private const string Source = """
        def clamp(value, low, high):
            if value < low:
                return low
            return high if value > high else value


        def pairs(items):
            return [(items[i], items[i + 1]) for i in range(len(items) - 1)]

        """;

    private const string Tests = """
        import unittest

        from ranges import clamp, pairs


        class TestClamp(unittest.TestCase):
            def check(self, value, expected):
                self.assertEqual(clamp(value, 1, 5), expected)

            def test_low(self):
                self.check(0, 1)

            def test_lowest(self):
                self.check(1, 1)

            def test_high(self):
                self.check(9, 5)

            def test_inside(self):
                self.check(3, 3)


        class TestPairs(unittest.TestCase):
            def test_pairs(self):
                expected = [(17, 18), (18, 19)]
                self.assertEqual(pairs([17, 18, 19]), expected)

            def test_none(self):
                self.assertEqual(pairs([]), [])

            def test_error(self):
                with self.assertRaises(TypeError):
                    pairs(None)

        """;

    private readonly TemporaryFolder _folder = new();

    public UndeclaredPythonTests()
    {
        _folder.Write("ranges/ranges.py", Source);
        _folder.Write("ranges/test_ranges.py", Tests);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Its_tests_become_hidden_checks_that_know_no_expected_value()
    {
        var output = await MakeAsync("ranges");

        var (task, checks) = (FileTree.ReadFolder(output).Tree, await File.ReadAllTextAsync(Path.Combine(output, "scorer/checks.json"), TestContext.Current.CancellationToken));
        task.Paths.Should().Contain(["answer/ranges.py", "cheats/wrong-repair/ranges.py", "scorer/score.py"]);
        checks.Should().Contain("\"name\": \"TestClamp.test_lowest\"").And.Contain("__note__(clamp(value, 1, 5))").And.NotContain("(17, 18)").And.NotContain("assertEqual");
        (await File.ReadAllTextAsync(Path.Combine(output, "workdir/test_ranges.py"), TestContext.Current.CancellationToken)).Length.Should().BeLessThan(Tests.Length, "the tests that notice it are gone");
        var prompt = await File.ReadAllTextAsync(Path.Combine(output, "task.yaml"), TestContext.Current.CancellationToken);
        prompt.Should().Contain(">>> ranges.").And.Contain("The last line ").And.Contain("source: \"mutation of ranges\"");
    }

    [Fact]
    public async Task What_is_no_python_library_needs_a_manifest_and_is_told_so()
    {
        _folder.Write("other/main.go", "package main\n");
        var make = () => MakeAsync("other");

        (await make.Should().ThrowAsync<UnfitLibraryException>()).WithMessage("other has no library.yaml, *a library.yaml says what to build*");
    }

    private async Task<string> MakeAsync(string library)
    {
        var real = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        await using var engine = new ProcessEngine();
        var output = Path.Combine(_folder.Path, "mutations", "made");
        var maker = new MutationTaskMaker(new(_folder.Path), Workbench.Of(engine, Grader.Request, Grader.Runtime(real)), new Progress<string>());
        await maker.MakeAsync(new(Path.Combine(_folder.Path, library), null, "2", output, null, null, new(2026, 11, 21)), TestContext.Current.CancellationToken);
        return output;
    }
}
