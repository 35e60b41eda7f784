namespace CodingAgentBench.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly CliProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData("doctro", "did you mean `doctor`?")]
    [InlineData("", "wants a command: canary, diff, doctor, export, images, merge, mutate, new, publish, replay, rescore, rotate, run, seal, site, strength, submission, tuis, unseal, verify, verify-seeds")]
    [InlineData("export /nowhere --format atif -o x", "/nowhere is no run and no snapshot: it has no runs.jsonl")]
    [InlineData("export / --format jnit -o x", "--format: `jnit` is not one of atif, junit, trx; did you mean `junit`?")]
    [InlineData("submission", "wants a command: board, check, new, verify")]
    [InlineData("submission check /nowhere", "there is no folder /nowhere")]
    [InlineData("submission new / --sweep v0.1 -o results/community/me", "--output: results/community/me does not end in <YYYYMMDD>-<GitHub handle>")]
    [InlineData("mutate", "Option '--source-repo' is required")]
    [InlineData("mutate --source-repo /nowhere --seed 1 --output x", "--output: x does not end in mutations/<name>")]
    [InlineData("mutate --source-repo /nowhere --seed 1 --output mutations/x", "there is no folder /nowhere, and it is no address of a git repository")]
    [InlineData("mutate --source-repo / --seed 1 --output mutations/x --dimensions code-edting", "did you mean `code-editing`?")]
    [InlineData("mutate --source-repo / --seed 1 --output mutations/x --added today", "--added: today is not a day of the form YYYY-MM-DD")]
    [InlineData("images", "wants a command: build, list, lock, pull")]
    [InlineData("images biuld", "did you mean `build`?")]
    [InlineData("images build alhpa", "did you mean `alpha`?\nImages: base, alpha, beta")]
    [InlineData("images build --al", "did you mean `--all`?")]
    [InlineData("images build --all alpha", "either names or --all")]
    [InlineData("images build --extra-ca", "Required argument missing for option: '--extra-ca'")]
    [InlineData("images build --extra-ca /nowhere/ca.pem", "there is no file /nowhere/ca.pem")]
    [InlineData("images list --jsno", "did you mean `--json`?")]
    [InlineData("site", "wants a command: build, serve")]
    [InlineData("site build", "Required argument 'snapshot' missing")]
    [InlineData("strength polyglot/forty-too", "there is no task `polyglot/forty-too`; did you mean `polyglot/forty-two`?")]
    [InlineData("strength --chekc", "did you mean `--check`?")]
    [InlineData("canary tasks/v0.1/no/such", "tasks/v0.1/no/such is no task: it has no task.yaml")]
    [InlineData("merge -o x", "Required argument 'run' missing")]
    [InlineData("merge runs/1", "Option '--output' is required")]
    [InlineData("publish runs/1", "Option '--snapshot' is required")]
    [InlineData("publish runs/1 --snapshot 2026-13-01", "--snapshot: 2026-13-01 is not a day of the form YYYY-MM-DD")]
    [InlineData("publish runs/1 --snapshot 2026-11-21 --sign /nowhere/key", "--sign: there is no file /nowhere/key")]
    [InlineData("verify x --signers /nowhere/signers", "--signers: there is no file /nowhere/signers")]
    [InlineData("images lock @response", "knows no `@response`")]
    public async Task What_makes_no_sense_exits_with_2_and_says_what_would(string arguments, string message)
    {
        var (exitCode, output, error) = await _program.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        (exitCode, output).Should().Be((2, ""));
        error.Should().StartWith("codingagentbench: ").And.Contain(message);
        _program.Docker.Asked.Should().BeEmpty();
    }

    [Fact]
    public async Task What_a_user_types_is_not_played_back_to_the_terminal()
    {
        var (exitCode, _, error) = await _program.RunAsync("images", "build", "\e]0;owned\a");

        exitCode.Should().Be(2);
        error.Should().Contain(@"there is no image `\x1b]0;owned\x07`").And.NotContain("\e");
    }

    [Theory]
    [InlineData("", "codingagentbench doctor ")]
    [InlineData("doctor", "codingagentbench doctor --json ")]
    [InlineData("canary", "codingagentbench canary --check ")]
    [InlineData("tuis", "codingagentbench tuis ")]
    [InlineData("images", "codingagentbench images list ")]
    [InlineData("images build", "codingagentbench images build --all --extra-ca corporate.pem ")]
    [InlineData("mutate", "codingagentbench mutate --source-repo ../shapes --seed 1 --added ")]
    [InlineData("export", "codingagentbench export results/local/latest --format atif ")]
    [InlineData("images list", "codingagentbench images list --json ")]
    [InlineData("images lock", "codingagentbench images lock --check ")]
    [InlineData("images pull", "codingagentbench images pull ")]
    [InlineData("diff", "codingagentbench diff results/published/")]
    [InlineData("merge", "codingagentbench merge shards/1 ")]
    [InlineData("publish", "codingagentbench publish results/sweeps/control-v0.1 --snapshot ")]
    [InlineData("verify", "codingagentbench verify results/published/")]
    [InlineData("replay", "codingagentbench replay 100665f385c8 ")]
    [InlineData("rescore", "codingagentbench rescore 100665f385c8 --from ")]
    [InlineData("run", "codingagentbench run --sweep v0.1 --tui opencode ")]
    [InlineData("strength", "codingagentbench strength --check ")]
    [InlineData("submission", "codingagentbench submission check ")]
    [InlineData("submission board", "codingagentbench submission board ")]
    [InlineData("submission verify", "codingagentbench submission verify ")]
    public async Task Every_command_has_help_with_examples(string command, string example)
    {
        var (exitCode, output, _) = await _program.RunAsync([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        exitCode.Should().Be(0);
        output[output.IndexOf("Examples:", StringComparison.Ordinal)..].Should().Contain(example);
    }

    [Fact]
    public async Task The_help_names_the_exit_codes() =>
        (await _program.RunAsync("--help")).Output.Should().Contain("0 ok, 1 something is missing or failed, 2 bad usage, 3 other provenance");

    [Fact]
    public async Task A_repository_that_is_not_there_is_a_message_and_no_stack()
    {
        _program["CAB_ROOT"] = "/nowhere";

        var (exitCode, _, error) = await _program.RunAsync("tuis");

        (exitCode, error).Should().Be((1, "codingagentbench: CAB_ROOT=/nowhere is not a folder\n"));
    }

    [Fact]
    public async Task The_catalogue_is_a_table_without_colour_where_there_is_no_terminal()
    {
        var (exitCode, output, _) = await _program.RunAsync("tuis");

        exitCode.Should().Be(0);
        var lines = output.Split('\n');
        lines.Should().Contain(line => line.StartsWith("alpha ", StringComparison.Ordinal) && line.Contains(" proven ", StringComparison.Ordinal));
        lines.TakeWhile(line => line.Length > 0).Select(line => line.IndexOf("MIT", StringComparison.Ordinal)).Where(at => at >= 0).Distinct().Should().ContainSingle("columns are aligned");
        output.Should().NotContain("\e");
    }

    [Fact]
    public async Task A_declaration_that_cannot_be_read_fails_with_file_and_line()
    {
        _program.Write("docker/beta/tui.yaml", "name: beta\ntitel: beta\n");

        var (exitCode, _, error) = await _program.RunAsync("tuis");

        exitCode.Should().Be(1);
        error.Should().Contain("docker/beta/tui.yaml:2: ");
    }
}
