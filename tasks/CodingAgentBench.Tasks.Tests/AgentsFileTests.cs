using System.Text;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests;

public sealed class AgentsFileTests
{
    [Fact]
    public void Every_kind_reads_as_a_person_would_put_it()
    {
        ConstraintDeclaration[] constraints =
        [
            new(ConstraintKinds.FileNotTouched) { Path = "tests/**" },
            new(ConstraintKinds.FileNotTouched) { Path = "**/Cargo.lock" },
            new(ConstraintKinds.FileRequiredInDiff) { Path = "CHANGES.md" },
            new(ConstraintKinds.MaxFilesChanged) { Maximum = 1 },
            new(ConstraintKinds.MaxFilesChanged) { Maximum = 6 },
            new(ConstraintKinds.MaxLinesChanged) { Maximum = 40 },
            new(ConstraintKinds.NoNewDependency),
            new(ConstraintKinds.NoCommentsAdded),
            new(ConstraintKinds.NoCommentsAdded) { Path = "src/**" },
            new(ConstraintKinds.NoPublicApiChange),
            new(ConstraintKinds.NoPublicApiChange) { Path = "include/ring.h" },
            new(ConstraintKinds.NoCommand) { Command = ["git", "push"] },
            new(ConstraintKinds.MustKeepPassing) { Test = "the unit tests", Command = ["python3", "-m", "unittest", "discover", "-p", "test *.py"] },
            new(ConstraintKinds.Instruction) { Text = "Write log messages in lower case.", Check = "log messages are in lower case" },
        ];

        constraints.Select(constraint => constraint.Kind).Should().Contain(ConstraintKinds.All);
        Snapshot.Verify(Encoding.UTF8.GetString(AgentsFile.Of(constraints)!.Content.Span), "md");
    }

    [Fact]
    public void No_rules_no_file() => AgentsFile.Of([]).Should().BeNull();
}
