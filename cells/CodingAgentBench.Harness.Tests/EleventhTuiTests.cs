using CodingAgentBench.Harness.Filters;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Harness.Running;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests;

/// <summary>A TUI with a program, a configuration file and a state folder of its own is one new folder and nothing else.</summary>
public sealed class EleventhTuiTests : IDisposable
{
    private const string Declaration = """
        name: eleventh
        title: Eleventh
        upstream: https://example.org
        licence: MIT
        version: "11"
        proof: unproven
        proof_note: it exists in a test only
        engines: [process]
        protocols: [chat-completions]
        command: [python3, -B, "${tool}/eleventh.py", --config, "${home}/.eleventh/config.json"]
        stdin: "${prompt}"
        environment: {MINI_API_KEY: "${key}"}
        files:
          - path: .eleventh/config.json
            content: '{"endpoint": "${endpoint}", "model": "${model}", "turns": ${max_turns}}'
        behavior_modes: [conv]
        plugin_stacks: [conv-vanilla]
        state_paths: [".eleventh/**"]
        usage: {format: text, combine: last, prompt: "in {n}", completion: "out {n}"}

        """;

    private const string Program = """
        import json, os, pathlib, sys
        config = json.loads(pathlib.Path(sys.argv[sys.argv.index("--config") + 1]).read_text())
        pathlib.Path(".eleventh").mkdir()
        pathlib.Path(".eleventh/session").write_text(config["model"])
        agent = pathlib.Path(__file__).with_name("agent.py")
        os.execvp("python3", ["python3", "-B", str(agent), "--endpoint", config["endpoint"], "--model", config["model"],
                              "--max-turns", str(config["turns"])])

        """;

    private readonly MatrixRepository _repository = new();

    public EleventhTuiTests()
    {
        var real = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        _repository.Write("docker/eleventh/tui.yaml", Declaration);
        _repository.Write("docker/eleventh/eleventh.py", Program);
        _repository.Write("docker/eleventh/agent.py", File.ReadAllText(real["docker", "mini", "mini.py"]));
    }

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData(ControlModels.Oracle, Outcome.Pass)]
    [InlineData(ControlModels.Nop, Outcome.Fail)]
    [InlineData(ControlModels.Cheat, Outcome.Fail)]
    public async Task It_runs_with_every_control_model(string model, Outcome expected)
    {
        var matrix = _repository.Read();
        matrix.Problems.Should().BeEmpty();
        await using var services = new CellServices(
            matrix, HarnessSettings.Read(_ => null), new ProcessEngine(), _repository.Root["results"], RealTime.Provider);
        var cell = matrix.Rows(RowFilter.Parse($"tui=eleventh&model={model}")).Single().Cell;

        Preconditions.Missing(cell, services.Engine, services.Settings).Should().BeNull();
        var row = await new CellRunner(services).RunAsync(cell, 1, TestContext.Current.CancellationToken);

        (row.Outcome, row.Reason.Length > 0).Should().Be((expected, expected != Outcome.Pass));
        row.Turns.Used.Should().BePositive();
        row.Diff.Added.Should().BeEmpty("what it keeps for itself is no part of its diff");
    }
}
