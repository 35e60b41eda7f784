using CodingAgentBench.Sandbox.Containers;
using CodingAgentBench.Sandbox.Containers.Cli;
using CodingAgentBench.Sandbox.Tests.Containers;

namespace CodingAgentBench.Sandbox.Testcontainers.Tests;

/// <summary>What the plug-in alone has to show; what all runtimes have to is in the tests of the sandbox.</summary>
public sealed class TestcontainersRuntimeTests(ContainerFixture fixture) : IClassFixture<ContainerFixture>
{
    private static readonly string[] Compared =
    [
        .. new[] { "User", "Hostname", "WorkingDir", "Cmd", "Entrypoint", "Env", "OpenStdin", "StdinOnce", "Tty" }.Select(name => $"Config.{name}"),
        .. new[]
        {
            "AutoRemove", "Binds", "CapAdd", "CapDrop", "CpuShares", "Devices", "Init", "IpcMode", "LogConfig", "MaskedPaths", "Memory",
            "MemoryReservation", "MemorySwap", "NanoCpus", "NetworkMode", "OomKillDisable", "PidMode", "PidsLimit", "Privileged", "ReadonlyPaths", "ReadonlyRootfs",
            "SecurityOpt", "ShmSize", "Tmpfs", "Ulimits", "UsernsMode", "UTSMode",
        }.Select(name => $"HostConfig.{name}"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_says_which_library_and_which_daemon_it_is()
    {
        await using var sandbox = await fixture.StartAsync();

        fixture.Engine.Identity.Version.Should().MatchRegex(@"^4\.\d+\.\d+ \(docker .+\)$");
    }

    [Fact]
    public async Task Its_containers_are_held_as_tightly_as_those_of_the_docker_cli()
    {
        await using var first = await fixture.StartAsync();
        var (runtime, reason) = await CliRuntime.FindAsync(new(ContainerCli.Docker), Cancellation);
        Assert.SkipWhen(runtime is null, reason);
        await using var cli = new ContainerEngine(runtime);

        var mine = await InspectAsync(fixture.Engine, "mine");
        var other = await InspectAsync(cli, "other");

        mine.Should().Be(other);
    }

    [Fact]
    public async Task A_container_that_does_not_start_leaves_nothing_and_says_why()
    {
        await using var sandbox = await fixture.StartAsync();
        var (runtime, _) = await RuntimeUnderTest.FindAsync(Cancellation);
        var spec = new ContainerSpec($"cab-test-{Environment.ProcessId}", fixture.Image.Id, "test", "/no/such/folder", ResourceLimits.Default);

        var start = () => runtime!.StartAsync(spec, Cancellation);

        (await start.Should().ThrowAsync<SandboxException>()).Which.Message.Should().Contain("/no/such/folder");
        (await runtime!.FindImageAsync("no-such-image", Cancellation)).Should().BeNull();
        (await new ContainerCli(ContainerCli.Docker).RunAsync(["ps", "--all", "--quiet", "--filter", $"name={spec.Name}"], Cancellation)).Output.Should().BeEmpty();
    }

    private async Task<string> InspectAsync(ContainerEngine engine, string label)
    {
        await using var sandbox = await engine.StartAsync(new(label, ResourceLimits.Default) { Image = fixture.Image.Id, ReachesModel = true }, Cancellation);
        var docker = new ContainerCli(ContainerCli.Docker);
        var id = await docker.RunAsync(["ps", "--quiet", "--filter", $"name=cab-sandboxes-{Environment.ProcessId}-.*-{label}-"], Cancellation);
        var format = string.Concat(Compared.Select(name => $"{name}={{{{json .{name}}}}}\n")) + "{{range .Mounts}}{{.Type}} {{.Destination}} {{.RW}}{{end}}";
        var inspected = await docker.RunAsync(["inspect", "--format", format, id.Required("find the container")], Cancellation);
        // Nothing is said by one of them as `null` and by the other as `[]`.
        return inspected.Required("inspect the container").Replace("=[]\n", "=null\n", StringComparison.Ordinal);
    }
}
