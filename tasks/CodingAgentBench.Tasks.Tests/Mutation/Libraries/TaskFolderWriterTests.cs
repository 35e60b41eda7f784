using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests.Mutation.Libraries;

public sealed class TaskFolderWriterTests : IDisposable
{
    private readonly SmallLibrary _library = new();
    private readonly TemporaryFolder _output = new();

    public void Dispose()
    {
        _library.Dispose();
        _output.Dispose();
    }

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        var library = SourceLibrary.Read(_library.Root, _library.Path);
        CheatDeclaration[] cheats = [new("quoted", "Says \"no\": a \\ and # more.", []), new("removing", "Removes.", ["README.md"])];
        ConstraintDeclaration[] constraints =
        [
            .. library.Manifest.Constraints,
            new(ConstraintKinds.NoNewDependency),
            new(ConstraintKinds.NoCommand) { Command = ["git", "push"] },
            new(ConstraintKinds.MustKeepPassing) { Test = "the tests", Command = ["python3", "-m", "unittest"] },
            new(ConstraintKinds.Instruction) { Text = "Say \"please\".", Check = "it is polite" },
        ];
        var manifest = (library.Manifest with { Constraints = constraints }).Task("mutations/shop-1", "One.\n\n    $ code: \"x\"\n      - {deeper}\n\nEnd.\n", "mutation of shop: \"1\"", cheats);
        var script = new TreeEntry("run.sh", EntryKind.File, TreeEntry.Normalize(UnixFileMode.UserExecute), "echo\n"u8.ToArray());
        var task = new TaskFolder(manifest, library.Workdir.With([script]), FileTree.Of(TreeEntry.File("shop/prices.py", "x\n")), library.Scorer,
            new Dictionary<string, FileTree> { ["quoted"] = FileTree.Of(TreeEntry.File("a", "b")), ["removing"] = FileTree.Empty });
        var folder = Path.Combine(_output.Path, "mutations", "shop-1");

        TaskFolderWriter.Write(folder, task, new("shop", "00", "s", "m", 2));

        var problems = new List<Problem>();
        var read = TaskManifestReader.Read(new(_output.Path), folder, problems);
        problems.Should().BeEmpty();
        read.Should().BeEquivalentTo(manifest with { Folder = folder });
        var back = TaskFolder.Read(new(_output.Path), read!);
        (back.Workdir.Without([AgentsFile.Name]).Sha256(), back.Answer.Sha256(), Canary.Strip(back.Scorer).Sha256()).Should().Be((task.Workdir.Sha256(), task.Answer.Sha256(), task.Scorer.Sha256()));
        foreach (var hidden in new[] { "task.yaml", "scorer/score.py", "answer/shop/prices.py", "cheats/quoted/a" })
            File.ReadAllText(Path.Combine(folder, hidden)).Should().Contain(Canary.Line, $"{hidden} gives the task away");
        File.ReadAllText(Path.Combine(folder, MutationRecord.FileName)).Should().Be(
            "{\n  \"library\": \"shop\",\n  \"library_sha256\": \"00\",\n  \"seed\": \"s\",\n  \"mutant\": \"m\",\n  \"story\": 2\n}\n");
    }
}
