using System.Net.Sockets;
using System.Text;

namespace CodingAgentBench.Sandbox.Tests.Containers;

/// <summary>What a program in a container cannot do. One test per claim, in a real container.</summary>
public sealed class IsolationTests(ContainerFixture fixture) : IClassFixture<ContainerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task It_has_no_interface_but_loopback() => SaysAsync("ls /sys/class/net", "lo");

    [Fact]
    public Task It_has_no_route_anywhere() => SaysAsync("tail -n +2 /proc/net/route", "");

    [Fact]
    public Task It_resolves_no_name() =>
        SaysAsync("python3 -c \"import socket; socket.getaddrinfo('example.com', 80)\" 2>/dev/null || echo none", "none");

    [Fact]
    public Task It_reaches_no_other_machine() =>
        SaysAsync("for host in 1.1.1.1 169.254.169.254 172.17.0.1; do timeout 5 bash -c \"echo > /dev/tcp/$host/80\" 2>/dev/null && echo reached $host; done; echo over", "over");

    [Fact]
    public Task It_has_no_engine_socket() => SaysAsync("find / -xdev -type s 2>/dev/null; ls /var/run/docker.sock /run/docker.sock 2>/dev/null; echo over", "over");

    [Fact]
    public Task It_is_not_root_and_cannot_become_root() =>
        SaysAsync("id -u; id -g; grep -E '^(CapEff|CapPrm|CapBnd|NoNewPrivs)' /proc/self/status | tr -s '\\t' ' '",
            "1000\n1000\nCapPrm: 0000000000000000\nCapEff: 0000000000000000\nCapBnd: 0000000000000000\nNoNewPrivs: 1");

    [Fact]
    public Task It_writes_nowhere_but_in_its_three_folders_and_shared_memory() =>
        SaysAsync("""
            { find / -xdev -writable ! -type l 2>/dev/null
            awk '{print $5, $6}' /proc/self/mountinfo | while read -r mount options; do
              case $mount in /proc*|/sys*|/dev/pts|/dev/mqueue) continue;; esac
              if touch "$mount/.probe" 2>/dev/null; then rm "$mount/.probe"; echo "$mount"; fi
            done; } | sort -u
            """, "/dev/shm\n/home\n/tmp\n/work");

    [Fact]
    public Task It_cannot_end_the_program_that_keeps_the_container() =>
        SaysAsync("kill -KILL 1 2>/dev/null; pkill -KILL -u 1001 2>/dev/null; kill -KILL -1; echo alive", "alive");

    [Fact]
    public async Task It_reaches_its_own_model_and_nobody_else_s()
    {
        await using var sandbox = await fixture.StartAsync(reachesModel: true);
        await using var other = await fixture.StartAsync(reachesModel: true);
        using var mine = Answer(sandbox, "mine");
        using var theirs = Answer(other, "theirs");

        var result = await RunAsync(sandbox, "cat < /dev/tcp/127.0.0.1/4000; echo; find / -name '*.sock' 2>/dev/null; ls /run/cab 2>/dev/null || echo unlisted");

        result.Output.Text.Should().Be("mine\nunlisted\n");
        sandbox.Model!.BaseUrl.Should().Be("http://127.0.0.1:4000/v1");
    }

    [Fact]
    public async Task Without_a_model_there_is_no_socket()
    {
        await using var sandbox = await fixture.StartAsync();
        sandbox.Model.Should().BeNull();
        (await RunAsync(sandbox, "ls /run/cab")).ExitCode.Should().NotBe(0);
    }

    private async Task SaysAsync(string script, string expected)
    {
        await using var sandbox = await fixture.StartAsync();
        (await RunAsync(sandbox, script)).Output.Text.Trim().Should().Be(expected);
    }

    private static Task<CommandResult> RunAsync(ISandbox sandbox, string script) =>
        sandbox.RunAsync(new(["bash", "-c", script], "/work"), CancellationToken.None, Cancellation);

    /// <summary>Listens where the model would, and tells everybody who it is.</summary>
    private static Socket Answer(ISandbox sandbox, string words)
    {
        var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(sandbox.Model!.Path));
        File.SetUnixFileMode(sandbox.Model.Path, (UnixFileMode)0b110_110_110);
        listener.Listen();
        _ = Task.Run(async () =>
        {
            using var caller = await listener.AcceptAsync();
            await caller.SendAsync(Encoding.UTF8.GetBytes(words));
        });
        return listener;
    }
}
