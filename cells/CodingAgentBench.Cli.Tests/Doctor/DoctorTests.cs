using System.Text.Json;
using CodingAgentBench.Sandbox.Images;

namespace CodingAgentBench.Cli.Tests.Doctor;

public sealed class DoctorTests : IDisposable
{
    private readonly CliProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_machine_with_engine_and_images_is_well()
    {
        await _program.RunAsync("images", "lock");
        foreach (var name in new[] { "base", "alpha" })
            Build(name);

        var (exitCode, output, error) = await _program.RunAsync("doctor");

        (exitCode, error).Should().Be((0, ""));
        Line(output, "engine").Should().Be("ok · docker 99.1 answers");
        Line(output, "limits").Should().Be("ok · memory, CPU and processes of a container are limited (cgroup v2)");
        Line(output, "image base").Should().Be("ok · ready");
        Line(output, "image beta").Should().Be("warning · not built (an unproven TUI) · → docker/engine build beta");
        Line(output, "settings").Should().StartWith("ok");
        Line(output, "endpoint").Should().Be("missing · none, so live cells are skipped · → export CAB_BASE_URL=http://localhost:11434/v1");
        Line(output, "TUIs").Should().Be("ok · 2 proven, 1 unproven, 0 planned");
        Line(output, "control cells").Should().StartWith("ok").And.Contain("mini").And.EndWith("in the docker engine");
        output.Should().NotContain("\e", "this is no terminal").And.NotContain("litellm");
    }

    [Fact]
    public async Task Without_containers_control_cells_run_as_processes_and_the_reason_is_given()
    {
        _program.Docker.Answer("version --format", "", "Cannot connect to the \e[31mdaemon.\nIs it running?\n", 1);

        var (exitCode, output, _) = await _program.RunAsync("doctor");

        exitCode.Should().Be(0);
        Line(output, "engine").Should().Be("missing · the docker engine does not answer: Cannot connect to the \\x1b[31mdaemon. Is it running? · → docker/engine up");
        Line(output, "control cells").Should().StartWith("warning · mini can run in the process engine, without isolation: ");
    }

    [Fact]
    public async Task On_a_machine_with_nothing_no_cell_can_run()
    {
        Directory.CreateDirectory(_program.Root["empty"]);
        _program["PATH"] = _program.Root["empty"];

        var (exitCode, output, _) = await _program.RunAsync("doctor");

        exitCode.Should().Be(1);
        Line(output, "engine").Should().Be("missing · there is no `docker` on the PATH · → docker/engine up");
        Line(output, "process engine").Should().Contain("not on the PATH: python3, bash, git, tar");
        Line(output, "control cells").Should().StartWith("missing · `python3` is missing");
        output.Should().EndWith("No cell can run here yet.\n");
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named()
    {
        _program["CAB_ENGINE"] = "dokcer";

        var (exitCode, output, _) = await _program.RunAsync("doctor");

        exitCode.Should().Be(1);
        Line(output, "settings").Should().StartWith("missing · CAB_ENGINE=dokcer is not one of").And.Contain("did you mean `docker`?");
    }

    [Fact]
    public async Task Limits_that_are_not_in_force_are_a_warning()
    {
        _program.Docker.Answer("info --format", """{"CgroupVersion":"1","MemoryLimit":true,"SwapLimit":false,"CpuCfsQuota":true,"PidsLimit":false,"DockerRootDir":"/var/nowhere"}""");

        var output = (await _program.RunAsync("doctor")).Output;

        Line(output, "limits").Should().StartWith("warning · the engine cannot limit swap, processes (cgroup v1)");
        output.Should().Contain("images: /var/nowhere is on another machine than this");
    }

    [Fact]
    public async Task An_engine_that_answers_nonsense_spoils_only_what_it_was_asked_for()
    {
        _program.Docker.Answer("info --format", "\e[2J");

        var (exitCode, output, _) = await _program.RunAsync("doctor");

        exitCode.Should().Be(0);
        Line(output, "limits").Should().StartWith("missing · cannot be told: ");
        Line(output, "engine").Should().StartWith("ok");
        output.Should().NotContain("\e");
    }

    [Theory]
    [InlineData("right", "my-model", """{"data":[{"id":"my-model"}]}""", "ok", "answers and has my-model")]
    [InlineData("right", "my-modle", """{"data":[{"id":"my-model"}]}""", "warning", "lists no `my-modle`; did you mean `my-model`?")]
    [InlineData("right", "", """{"data":[{"id":"my-model"}]}""", "warning", "which one is `local` is not set · → export CAB_MODEL=my-model")]
    [InlineData("right", "", """{"data":[{"id":"\u001b[2Jx"}]}""", "warning", "CAB_MODEL=\\x1b[2Jx")]
    [InlineData("right", "x", "<html>", "warning", "answers, but lists no models")]
    [InlineData("wrong", "x", "{}", "missing", "does not accept the key")]
    [InlineData("", "x", "{}", "missing", "wants a key")]
    public async Task The_endpoint_is_asked_for_its_models(string key, string model, string body, string level, string text)
    {
        await using var endpoint = await ModelListEndpoint.StartAsync("right", body);
        (_program["CAB_BASE_URL"], _program["CAB_API_KEY"], _program["CAB_MODEL"]) = (endpoint.BaseUrl, key, model);

        var (exitCode, output, _) = await _program.RunAsync("doctor");

        exitCode.Should().Be(0, "control cells need no endpoint");
        Line(output, "endpoint").Should().StartWith($"{level} · {endpoint.BaseUrl} ").And.Contain(text).And.NotContain("right").And.NotContain("wrong");
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_is_missing_and_its_password_stays_secret()
    {
        _program["CAB_BASE_URL"] = "http://user:secret@127.0.0.1:1/v1";

        var output = (await _program.RunAsync("doctor")).Output;

        Line(output, "endpoint").Should().StartWith("missing · http://127.0.0.1:1/v1 cannot be reached: ");
        output.Should().NotContain("secret");
    }

    [Fact]
    public async Task The_proxy_needs_its_image_and_a_key()
    {
        const string reference = $"registry.example/litellm@{CliProgram.Debian}";
        _program.Write("docker/litellm/image.yaml", $"version: 1.2.3\nimage: {reference}\n");
        _program.Write("docker/litellm/providers.yaml", "providers: [{name: here, litellm: here, api_base: http://here/v1, key: HERE_API_KEY}]\n");
        Line(await DoctorAsync(), "litellm").Should().StartWith("warning · the image of 1.2.3 is not here").And.EndWith($"→ docker pull {reference}");

        _program["HERE_API_KEY"] = "secret";
        Line(await DoctorAsync(), "litellm").Should().StartWith("missing · the image of 1.2.3 is not here", "with a key, its cells are asked for");

        _program.Docker.HasImage(reference, "sha256:1", null);
        Line(await DoctorAsync(), "litellm").Should().Be("ok · the image of 1.2.3 is here, and HERE_API_KEY is set");

        _program["HERE_API_KEY"] = "";
        Line(await DoctorAsync(), "litellm").Should().Be("warning · the image of 1.2.3 is here, but no provider's key · → export HERE_API_KEY=…");

        async Task<string> DoctorAsync() => (await _program.RunAsync("doctor")).Output;
    }

    [Fact]
    public async Task The_json_says_the_same_for_programs()
    {
        var (exitCode, json) = await _program.RunJsonAsync("doctor");

        exitCode.Should().Be(0);
        json.GetProperty("control_cells_can_run").GetBoolean().Should().BeTrue();
        var engine = json.GetProperty("findings").EnumerateArray().Single(finding => finding.GetProperty("subject").GetString() == "engine");
        (engine.GetProperty("level").GetString(), engine.GetProperty("help").ValueKind).Should().Be(("ok", JsonValueKind.Null));
    }

    private void Build(string name)
    {
        var inputs = ImageInputs.Of(_program.Root, name);
        _program.Docker.HasImage(ImageInputs.Reference(name, inputs), $"sha256:{name}", inputs);
    }

    /// <summary>Level, text and help of the line about a subject.</summary>
    private static string Line(string output, string subject) => string.Join(" · ", output.Split('\n')
        .First(line => line.StartsWith($"{subject}  ", StringComparison.Ordinal))[subject.Length..]
        .Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
