using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Tasks.Tests;

public sealed class ConstraintReaderTests : IDisposable
{
    private const string Id = "polyglot/forty-two";

    private readonly TemporaryRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Every_kind_is_read_with_what_it_needs() => Constraints(
        """
          - {kind: file-not-touched, path: "tests/**"}
          - {kind: file-required-in-diff, path: NOTES.md}
          - {kind: max-files-changed, max: 3}
          - {kind: max-lines-changed, max: 40}
          - {kind: no-new-dependency}
          - {kind: no-comments-added}
          - {kind: no-public-api-change, path: "src/**"}
          - {kind: no-command, command: "git  push"}
          - {kind: must-keep-passing, test: the unit tests, command: [python3, -m, unittest]}
          - {kind: instruction, text: Name the new option `--quiet`., check: the option is named --quiet}
        """).Select(constraint => $"{constraint.Kind}: {constraint.Target}").Should().Equal(
        "file-not-touched: tests/**",
        "file-required-in-diff: NOTES.md",
        "max-files-changed: 3",
        "max-lines-changed: 40",
        "no-new-dependency: ",
        "no-comments-added: ",
        "no-public-api-change: src/**",
        "no-command: git push",
        "must-keep-passing: the unit tests",
        "instruction: the option is named --quiet");

    [Fact]
    public void All_that_is_wrong_is_said_at_once()
    {
        var read = () => Constraints(
            """
              - {kind: max-lines-changed}
              - {kind: no-comments-added, path: "/src"}
              - {kind: no-command, command: [git, push]}
              - {kind: must-keep-passing, test: tests, command: python3 -m unittest}
              - {kind: must-keep-passing, test: tests, command: [make]}
              - {kind: instruction, text: "one\ntwo", check: two, max: 3}
              - {kind: no-new-dependency, path: "src/**"}
            """);

        read.Should().Throw<InvalidManifestException>().Which.Problems.Select(problem => $"{problem.Line}: {problem.Message}").Should().BeEquivalentTo(
            "10: `max` is missing",
            "11: `/src` is not relative to the workdir; write it like `src/**`, with forward slashes",
            "12: `command` is a single value",
            "12: `command` is missing",
            "13: `command` is a list",
            "14: two constraints have the test `tests`; give one another name",
            "15: `text` has several lines; it becomes one line of AGENTS.md, so write one, or several constraints",
            "15: unknown field `max`",
            "16: unknown field `path`");
    }

    private IReadOnlyList<ConstraintDeclaration> Constraints(string entries)
    {
        _repository.AddTask(Id, manifest => manifest.Replace("  - {kind: file-not-touched, path: \"tests/**\"}", entries, StringComparison.Ordinal));
        return _repository.ReadTask(Id).Manifest.Constraints;
    }
}
