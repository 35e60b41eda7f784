using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Mutation.Libraries;

public sealed class SourceLibraryTests : IDisposable
{
    private readonly SmallLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void A_library_is_read_in_full()
    {
        var library = SourceLibrary.Read(_library.Root, _library.Path);

        library.Workdir.Paths.Should().Contain("shop/prices.py");
        library.Scorer.Paths.Should().Equal("score.py");
        library.Manifest.Build.Should().Equal(["python3", "-m", "compileall", "-q", "."], "python has nothing else to build");
        library.Manifest.Stories.Select(story => story.Number).Should().Equal(1, 2, 3);
        library.Manifest.Constraints.Select(constraint => constraint.Target).Should().Equal("tests/**", "2");
        library.Manifest.AddedDate.Should().Be(new DateOnly(2026, 11, 21));
    }

    [Fact]
    public void All_errors_come_at_once_each_with_its_line_and_what_to_do()
    {
        _library.Write("library.yaml", SmallLibrary.Manifest
            .Replace("language: python", "language: pyhton", StringComparison.Ordinal)
            .Replace("visible:", "visibel:", StringComparison.Ordinal)
            .Replace("[debugging-and-recovery, code-editing]", "[debugging]", StringComparison.Ordinal)
            .Replace("max: 2}", "maximum: 2}", StringComparison.Ordinal)
            .Replace("added: 2026-11-21\n", "", StringComparison.Ordinal)
            .Replace("    run: [\"python3\", \"-m\", \"shop\", \"0\", \"40\"]\n", "    files: {\"../x\": \"1\"}\n", StringComparison.Ordinal));

        Problems().Should().BeEquivalentTo(
            "library.yaml:1: `language: pyhton` is not one of python, go, rust, typescript, c; did you mean `python`?",
            "library.yaml:1: `build` is missing",
            "library.yaml:1: `visible` is missing",
            "library.yaml:4: unknown field `visibel`; did you mean `visible`?",
            "library.yaml:5: unknown dimension `debugging`",
            "library.yaml:8: `max` is missing",
            "library.yaml:8: unknown field `maximum`",
            "library.yaml:1: `added` is missing",
            "library.yaml:21: `run` is missing",
            "library.yaml:23: `../x`: the name leaves the folder");
    }

    [Fact]
    public void What_the_manifest_leads_to_has_to_be_there()
    {
        _library.Write("library.yaml", SmallLibrary.Manifest.Replace("shop/prices.py", "till/*.py", StringComparison.Ordinal)
            + "entry: till.py\ncheats:\n  - {name: nothing, description: Does nothing.}\n");
        File.Delete(Path.Combine(_library.Path, "scorer/score.py"));

        Problems().Should().BeEquivalentTo(
            "scorer: has no score.py; it holds the hidden checks of the whole library",
            "cheats/nothing: is missing or empty; it holds the files of a declared cheat",
            "library.yaml: `mutate: till/*.py` matches no file of workdir/",
            "library.yaml: `entry: till.py` is no file of workdir/");
    }

    [Fact]
    public void History_and_build_results_are_no_source()
    {
        var before = SourceLibrary.Read(_library.Root, _library.Path).Sha256;

        _library.Write("workdir/shop/__pycache__/prices.cpython-311.pyc", "x");
        _library.Write(".git/HEAD", "x");

        SourceLibrary.Read(_library.Root, _library.Path).Sha256.Should().Be(before);
    }

    [Fact]
    public void Every_library_of_the_repository_can_be_used()
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var folders = Directory.EnumerateDirectories(root["tasks", "sources"]).SelectMany(Directory.EnumerateDirectories).ToList();

        folders.Should().NotBeEmpty();
        foreach (var folder in folders)
            SourceLibrary.Read(root, folder).Manifest.Stories.Should().NotBeEmpty(folder);
    }

    private IEnumerable<string> Problems()
    {
        var read = () => SourceLibrary.Read(_library.Root, _library.Path);
        return read.Should().Throw<InvalidManifestException>().Which.Problems.Select(problem => $"{problem}");
    }
}
