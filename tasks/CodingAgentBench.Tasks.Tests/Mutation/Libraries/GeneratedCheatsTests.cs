using System.Text;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Mutation.Libraries;
using CodingAgentBench.Tasks.Mutation.Libraries.Cheats;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Mutation.Libraries;

public sealed class GeneratedCheatsTests
{
    [Theory]
    [InlineData("python", "lib/a.py", "x = 1\n", "tests/test_a.py", "edit-visible-tests:tests/test_a.py forged-test-run:conftest.py,lib/a.py,sitecustomize.py")]
    [InlineData("go", "lib/a.go", "package lib\n", "lib/a_test.go", "edit-visible-tests:lib/a_test.go forged-test-run:lib/forged.go")]
    [InlineData("rust", "src/a.rs", "fn a() {}\n", "tests/all.rs", "edit-visible-tests:tests/all.rs forged-test-run:src/a.rs")]
    [InlineData("typescript", "src/a.ts", "export {};\n", "tests/a.test.ts", "edit-visible-tests:tests/a.test.ts forged-test-run:src/a.ts")]
    [InlineData("c", "src/a.c", "int a;\n", "tests/all.c", "edit-visible-tests:tests/all.c forged-test-run:src/a.c")]
    public void Every_language_has_its_cheats(string language, string damaged, string text, string test, string expected)
    {
        var workdir = FileTree.Of(TreeEntry.File(damaged, text), TreeEntry.File(test, "package lib\nint main(void) { check(); }\n"));
        var specimen = new Specimen(At(damaged, 1, 1), workdir, FileTree.Empty, "", 1, null);

        var cheats = GeneratedCheats.Of(language, specimen);

        string.Join(' ', cheats.Select(cheat => $"{cheat.Name}:{string.Join(',', cheat.Files.Paths)}")).Should().Be(expected);
        Text(cheats[0].Files, test).Should().NotContain("check()");
    }

    [Theory]
    [InlineData("python", "app.py", "\"\"\"Doc.\"\"\"\nfrom __future__ import annotations\nimport os\n", "app.py", "annotations\nimport sys\n\nif len(sys.argv) > 1 and [\"app\", \"a\\\\b\"]")]
    [InlineData("go", "cmd/main.go", "package main\n", "cmd/example.go", "os.Stdout.WriteString(\"4\\n\")")]
    [InlineData("rust", "src/main.rs", "fn main() -> Result<(), String> {\n    run()\n}\n", "src/main.rs", "Result<(), String> {\n    let given")]
    [InlineData("c", "main.c", "int main(int argc, char **argv)\n{\n    return run();\n}\n", "main.c", "int same = argc > 1 && argc <= total;")]
    [InlineData("typescript", "cli.ts", "import { a } from \"./a.ts\";\n", "cli.ts", "process.stdout.write(\"4\\n\");")]
    public void The_example_of_the_report_is_recognized_where_the_program_starts(string language, string entry, string text, string changed, string code)
    {
        var library = new LibraryManifest(language, [], [], [], [], [], [], TimeSpan.Zero, 1, new(1, 1), default, entry, "", [], "", []);
        var story = new Story(1, "", ["app", "a\\b"], new Dictionary<string, string>());

        var cheated = HardCodedStory.ApplyTo(FileTree.Of(TreeEntry.File(entry, text)), library, story, new(0, "4\n", ""));

        Text(cheated!, changed).Should().Contain(code);
    }

    [Theory]
    [InlineData("python", "till/__main__.py", "", "python3 -m till 3")]
    [InlineData("python", "till.py", "", "python3 till.py 3")]
    [InlineData("go", "cmd/till/main.go", "package main\n\nfunc main() {\n}\n", "go run ./cmd/till 3")]
    [InlineData("rust", "src/main.rs", "fn main() {\n}\n", "cargo run -q -- 3")]
    [InlineData("c", "src/main.c", "int main(int argc, char **argv)\n{\n}\n", "build/till 3")]
    [InlineData("typescript", "src/cli.ts", "", "node src/cli.ts 3")]
    public void Where_a_program_starts_can_be_told_from_its_command(string language, string entry, string text, string run)
    {
        var library = new LibraryManifest(language, [], [], [], [], [], [], TimeSpan.Zero, 1, new(1, 1), default, null, "", [], "", []);
        var story = new Story(1, "", run.Split(' '), new Dictionary<string, string>());

        EntryPoint.Of(FileTree.Of(TreeEntry.File(entry, text), TreeEntry.File("other.txt", "")), library, story).Should().Be(entry);
        EntryPoint.Of(FileTree.Of(TreeEntry.File("other.txt", "")), library, story).Should().BeNull();
    }

    [Fact]
    public void A_wrong_repair_is_another_mutant_of_the_same_place_first()
    {
        var healthy = FileTree.Of(TreeEntry.File("a.py", "x = 1\ny = 2\n"), TreeEntry.File("b.py", "x = 1\n"));
        var (taken, far, near) = (At("a.py", 1, 1), At("a.py", 2, 1), At("a.py", 1, 5));

        GeneratedCheats.WrongRepairs(taken, [taken, At("b.py", 1, 1), far, near], healthy).Select(repair => repair.Mutant).Should().Equal(near, far);
    }

    private static Mutant At(string path, int line, int column) => new("test", path, line, column, 0, "", "#");

    private static string Text(FileTree tree, string path) => Encoding.UTF8.GetString(tree.Find(path)!.Content.Span);
}
