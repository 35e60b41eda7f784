using System.Text;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Tests.Mutation;

public sealed class TraceTests
{
    [Theory]
    [InlineData("a.py", "def f():\n    a()\n    b()\n", "a()", "pass", "def f():\n    b()\n")]
    [InlineData("a.py", "def f():\n    a()\n    b()\n", "b()", "pass", "def f():\n    a()\n")]
    [InlineData("a.py", "def f():\n    if x:\n        a()\n    b()\n", "a()", "pass", "def f():\n    if x:\n        pass\n    b()\n")]
    [InlineData("a.py", "def f():\n    a()\n", "a()", "pass", "def f():\n    pass\n")]
    [InlineData("a.py", "def f():\n    a(); b()\n", "a()", "pass", "def f():\n    pass; b()\n")]
    [InlineData("a.go", "func f() {\n\ta()\n\tb()\n}\n", "a()", "", "func f() {\n\tb()\n}\n")]
    [InlineData("a.c", "{\n    a();\n    b();\n}\n", "a();", ";", "{\n    b();\n}\n")]
    [InlineData("a.c", "{\n    if (x)\n        a();\n    b();\n}\n", "a();", ";", "{\n    if (x)\n        ;\n    b();\n}\n")]
    [InlineData("a.c", "{\n    a(); /* says why */\n}\n", "a();", ";", "{\n    ; /* says why */\n}\n")]
    [InlineData("a.py", "x = 1 < 2\n", "<", "<=", "x = 1 <= 2\n")]
    public void A_removed_statement_leaves_no_trace_where_none_is_needed(string path, string text, string original, string replacement, string expected)
    {
        var mutant = new Mutant("statement-deletion", path, 1, 1, text.IndexOf(original, StringComparison.Ordinal), original, replacement);

        var mutated = mutant.HideIn(FileTree.Of(TreeEntry.File(path, text)));

        Encoding.UTF8.GetString(mutated.Find(path)!.Content.Span).Should().Be(expected);
    }
}
