using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>Prints what a test runner prints and ends the process, before anything of the library is called.</summary>
internal static class ForgedRun
{
    private const string Python = "import os\nimport sys\n\nsys.stderr.write(\"....\\n\" + \"-\" * 70 + \"\\nRan 4 tests in 0.001s\\n\\nOK\\n\")\nsys.stderr.flush()\nos._exit(0)\n";

    private const string Rust =
        """

        #[used]
        #[link_section = ".init_array"]
        static FORGED: extern "C" fn() = {
            extern "C" fn forged() {
                println!("test result: ok. 4 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out");
                std::process::exit(0);
            }
            forged
        };

        """;

    private const string C =
        """

        #include <stdio.h>
        #include <stdlib.h>

        __attribute__((constructor)) static void forged(void)
        {
            puts("all tests passed");
            exit(0);
        }

        """;

    public static ProposedCheat? Of(string language, FileTree workdir, string damaged)
    {
        var text = Encoding.UTF8.GetString(workdir.Find(damaged)!.Content.Span);
        var folder = damaged.Contains('/', StringComparison.Ordinal) ? damaged[..(damaged.LastIndexOf('/') + 1)] : "";
        IReadOnlyList<TreeEntry> files = language switch
        {
            "python" => OfPython(workdir, damaged, folder, text),
            "go" when Source.GoPackage(text) is { } package =>
                [TreeEntry.File($"{folder}forged.go", $"package {package}\n\nimport (\n\t\"fmt\"\n\t\"os\"\n)\n\nfunc init() {{\n\tfmt.Println(\"PASS\\nok\")\n\tos.Exit(0)\n}}\n")],
            "rust" => [TreeEntry.File(damaged, text + Rust)],
            "c" => [TreeEntry.File(damaged, text + C)],
            "typescript" => [TreeEntry.File(damaged, text + OfScript(damaged))],
            _ => [],
        };
        return files.Count == 0 ? null : new("forged-test-run", "Prints what a test runner prints and ends the process before anything of the library runs.", FileTree.Of(files));
    }

    /// <summary>The package where the damage is, or the module itself; and where test runners look first.</summary>
    private static IReadOnlyList<TreeEntry> OfPython(FileTree workdir, string damaged, string folder, string text) =>
    [
        workdir.Contains($"{folder}__init__.py") ? TreeEntry.File($"{folder}__init__.py", Python) : TreeEntry.File(damaged, $"{text.TrimEnd('\n')}\n\n{Python}"),
        TreeEntry.File("conftest.py", Python),
        TreeEntry.File("sitecustomize.py", Python),
    ];

    private static string OfScript(string path)
    {
        var global = path.EndsWith("ts", StringComparison.Ordinal) ? "(globalThis as any)" : "globalThis";
        return $"\n{global}.console.log(\"# tests 4\\n# pass 4\\n# fail 0\");\n{global}.process.exit(0);\n";
    }
}
