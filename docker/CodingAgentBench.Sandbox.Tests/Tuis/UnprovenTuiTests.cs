using System.Text.Json;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Tests.Tuis;

/// <summary>
/// The TUIs that could not be installed where they were written: their declarations, run with a stand-in for the CLI that plays
/// back output of the real one. It shows that we say what we mean to say, not that the CLI understands it.
/// </summary>
public sealed class UnprovenTuiTests
{
    private const string Endpoint = "http://127.0.0.1:4000/v1";
    private const string Key = "cab-0123456789abcdef";
    private const string Model = "meta/llama-3.3-70b-instruct";
    private const string Prompt = "Fix main.py.\nIt prints 1.\n";

    private const string Hostile = "-x \"quoted\" 'it''s' `id` $(touch owned) ${key} $HOME %s \\n \\ \n\r\n\ttab; ü 🦆 </s> {\"a\": 1}\n\n";

    // The lines are of aider's tests/fixtures/chat-history.md (v0.86.2), and the last in the short form of its format_tokens.
    private const string AiderOutput = """
        Aider v0.86.2
        Model: openai/meta/llama-3.3-70b-instruct with diff edit format

        > Tokens: 5,244 sent, 604 received. Cost: $0.02 request, $0.02 session.
        Applied edit to main.py
        Tokens: 2.3k sent, 1.1k cache hit, 84 received.

        """;

    // The last line is goose 1.51's own, quoted in a public test of its counts; the others have the form of its StreamEvent.
    private const string GooseOutput = """
        {"type":"message","message":{"id":"m1","role":"assistant","created":0,"content":[{"type":"text","text":"{\"input_tokens\": 5} is what I print"}]}}
        {"type":"notification","extension_id":"developer","message":"running"}
        {"type":"complete","total_tokens":1290,"input_tokens":1234,"output_tokens":56,"cache_read_input_tokens":1000,"cache_write_input_tokens":0}

        """;

    // Events of tests/trajectories of OpenHands-CLI 1.16.0, shortened, in the form of its json_callback.
    private const string OpenHandsOutput = """
        OpenHands CLI terminal UI may not work correctly in this environment: not a TTY
        {"id": "b19b86a5", "timestamp": "2026-02-18T19:10:19.447587", "source": "user", "llm_message": {"role": "user"}, "kind": "MessageEvent"}
        {"id": "9a788fe8", "timestamp": "2026-02-18T19:10:24.903086", "source": "agent", "llm_message": {"role": "assistant"}, "kind": "MessageEvent"}
        Goodbye! 👋

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Aider()
    {
        var (seen, result, paths, left) = await RunAsync("aider", AiderOutput, Model, Prompt);

        seen.Arguments.Should().Equal(
            "--model=openai/meta/llama-3.3-70b-instruct", $"--message-file={paths.Home}/prompt.txt", $"--input-history-file={paths.Home}/input.history",
            $"--chat-history-file={paths.Home}/chat.history.md", "--yes-always", "--no-pretty", "--no-fancy-input", "--no-auto-commits",
            "--no-dirty-commits", "--no-gitignore", "--no-detect-urls", "--no-check-update", "--no-show-release-notes",
            "--no-show-model-warnings", "--no-analytics");
        seen.Environment.Should().Equal(new Dictionary<string, string>
        {
            ["OPENAI_API_BASE"] = Endpoint,
            ["OPENAI_API_KEY"] = Key,
            ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True",
        });
        seen.Files.Keys.Should().BeEquivalentTo("prompt.txt", ".gitconfig", "aider.sh");
        seen.Files["prompt.txt"].Should().Be(Prompt);
        seen.Input.Should().BeEmpty();
        seen.WorkdirAtStart.Should().Equal(".git", "main.py");
        left.Paths.Should().Equal("main.py", "seen.json");
        Usage("aider", result).Should().Be((7_544L, 688L));
    }

    [Fact]
    public async Task Aider_leaves_a_repository_that_is_there_alone()
    {
        var tui = StandIn.Declared("aider");
        var script = tui.Files.Single(file => file.Path == "aider.sh");
        var already = tui with { Files = [.. tui.Files.Except([script]), script with { Content = $"git init --quiet .\ntrap '[ ! -d .git ] || touch kept' EXIT\n{script.Content}" }] };

        var (_, _, _, left) = await StandIn.RunAsync(already, new(Endpoint, Key, Model, 12, Prompt), AiderOutput, Cancellation);

        left.Paths.Should().Contain("kept");
    }

    [Fact]
    public async Task Crush()
    {
        var (seen, result, paths, left) = await RunAsync("crush", "I changed main.py.\n", Model, Prompt);

        seen.Arguments.Should().Equal("run", "--quiet", "--", Prompt);
        seen.Environment.Should().Equal(new Dictionary<string, string>
        {
            ["GATEWAY_KEY"] = Key,
            ["CRUSH_DISABLE_METRICS"] = "1",
            ["CRUSH_DISABLE_PROVIDER_AUTO_UPDATE"] = "1",
            ["CRUSH_DISABLE_DEFAULT_PROVIDERS"] = "1",
        });
        seen.Files.Keys.Should().Equal(".config/crush/crush.json");
        using var config = JsonDocument.Parse(seen.Files[".config/crush/crush.json"]);
        var provider = config.RootElement.GetProperty("providers").GetProperty("gateway");
        provider.GetProperty("type").GetString().Should().Be("openai-compat");
        provider.GetProperty("base_url").GetString().Should().Be(Endpoint);
        provider.GetProperty("api_key").GetString().Should().Be("$GATEWAY_KEY");
        CrushModels(config).Should().Equal(Model, Model, Model);
        config.RootElement.GetProperty("options").GetProperty("data_directory").GetString().Should().StartWith(paths.Home);
        left.Paths.Should().Equal("main.py", "seen.json");
        result.Output.Text.Should().Be("I changed main.py.\n");
        StandIn.Declared("crush").Usage.Should().BeNull();
    }

    [Fact]
    public async Task Goose()
    {
        var (seen, result, _, _) = await RunAsync("goose", GooseOutput, Model, Prompt);

        seen.Arguments.Should().Equal(
            "run", "--instructions", "-", "--output-format", "stream-json", "--no-session", "--with-builtin", "developer", "--max-turns", "12");
        seen.Environment.Should().Equal(new Dictionary<string, string>
        {
            ["GOOSE_PROVIDER"] = "openai",
            ["GOOSE_MODEL"] = Model,
            ["OPENAI_BASE_URL"] = Endpoint,
            ["OPENAI_API_KEY"] = Key,
            ["GOOSE_MODE"] = "auto",
            ["GOOSE_DISABLE_KEYRING"] = "true",
            ["GOOSE_DISABLE_SESSION_NAMING"] = "true",
            ["GOOSE_TELEMETRY_ENABLED"] = "false",
            ["GOOSE_TELEMETRY_OFF"] = "1",
        });
        seen.Files.Should().BeEmpty();
        seen.Input.Should().Be(Prompt);
        Usage("goose", result).Should().Be((1_234L, 56L));
    }

    [Fact]
    public async Task OpenHands()
    {
        var (seen, result, _, _) = await RunAsync("openhands", OpenHandsOutput, Model, Prompt);

        seen.Arguments.Should().Equal("--headless", "--json", "--override-with-envs", $"--task={Prompt}");
        seen.Environment.Should().Equal(new Dictionary<string, string>
        {
            ["LLM_MODEL"] = $"openai/{Model}",
            ["LLM_BASE_URL"] = Endpoint,
            ["LLM_API_KEY"] = Key,
            ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True",
        });
        seen.Files.Should().BeEmpty();
        result.Output.Text.Should().Be(OpenHandsOutput);
        StandIn.Declared("openhands").Usage.Should().BeNull();
    }

    [Theory]
    [InlineData("aider")]
    [InlineData("crush")]
    [InlineData("goose")]
    [InlineData("openhands")]
    public async Task Any_prompt_and_any_model_name_arrive_byte_for_byte(string tui)
    {
        var (seen, _, _, left) = await RunAsync(tui, "", Hostile, Hostile);

        var (prompt, models) = tui switch
        {
            "aider" => (seen.Files["prompt.txt"], [seen.Arguments[0]["--model=openai/".Length..]]),
            "crush" => (seen.Arguments[^1], CrushModels(JsonDocument.Parse(seen.Files[".config/crush/crush.json"]))),
            "goose" => (seen.Input, [seen.Environment["GOOSE_MODEL"]]),
            _ => (seen.Arguments[^1]["--task=".Length..], new[] { seen.Environment["LLM_MODEL"]["openai/".Length..] }),
        };
        prompt.Should().Be(Hostile);
        models.Should().OnlyContain(model => model == Hostile);
        left.Paths.Should().Equal("main.py", "seen.json");
    }

    [Theory]
    [InlineData("aider")]
    [InlineData("crush")]
    [InlineData("goose")]
    [InlineData("openhands")]
    public void It_says_that_it_is_unproven(string tui) => StandIn.Declared(tui).Proof.Should().Be(TuiProof.Unproven);

    private static async Task<(StandIn Seen, CommandResult Result, SandboxPaths Paths, FileTree Left)> RunAsync(
        string tui, string output, string model, string prompt)
    {
        var run = await StandIn.RunAsync(StandIn.Declared(tui), new(Endpoint, Key, model, 12, prompt), output, Cancellation);
        run.Result.ExitCode.Should().Be(0, run.Result.Error.Text);
        run.Seen.Folder.Should().Be(run.Paths.Work);
        return run;
    }

    private static (long Prompt, long Completion)? Usage(string tui, CommandResult result) =>
        StandIn.Declared(tui).Usage!.Read(result.Output.Text);

    private static string[] CrushModels(JsonDocument config) =>
    [
        config.RootElement.GetProperty("providers").GetProperty("gateway").GetProperty("models")[0].GetProperty("id").GetString()!,
        .. new[] { "large", "small" }.Select(size => config.RootElement.GetProperty("models").GetProperty(size).GetProperty("model").GetString()!),
    ];
}
