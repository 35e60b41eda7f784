using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Tests.Containers;

public sealed class ContainerSandboxTests(ContainerFixture fixture) : IClassFixture<ContainerFixture>, IAsyncLifetime
{
    private ISandbox? _started;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ISandbox Sandbox => _started!;

    public async ValueTask InitializeAsync() => _started = await fixture.StartAsync();

    public ValueTask DisposeAsync() => _started?.DisposeAsync() ?? default;

    [Fact]
    public async Task Files_go_in_and_come_out_with_names_and_modes_as_they_are()
    {
        var tree = FileTree.Of(
            TreeEntry.File("a/b ü\n.txt", "one\n"),
            TreeEntry.File("run.sh", "x") with { Mode = TreeEntry.PlainMode | UnixFileMode.UserExecute },
            TreeEntry.Link("link", "a"));

        await Sandbox.PlaceAsync([new(Sandbox.Paths.Work, tree), new(Sandbox.Paths.Home, FileTree.Of(TreeEntry.File(".config/c", "d")))], Cancellation);

        (await DownloadAsync(Sandbox.Paths.Work)).Sha256().Should().Be(tree.Sha256());
        (await DownloadAsync(Sandbox.Paths.Home)).Paths.Should().Equal(".config/c");
    }

    [Fact]
    public async Task A_program_gets_its_arguments_environment_and_input_byte_for_byte()
    {
        string[] hostile = ["$(id)", "a b", "'\"`", "-x", "", "ü\n"];
        var command = Command(["python3", "-c", "import os,sys; print(sys.argv[1:], os.environ['A'], os.getcwd(), sys.stdin.read())", .. hostile]) with
        {
            Environment = new Dictionary<string, string> { ["A"] = "x=y\n$HOME" },
            StandardInput = Encoding.UTF8.GetBytes("in"),
        };

        var result = await RunAsync(command);

        result.ExitCode.Should().Be(0);
        result.Output.Text.Should().Be("['$(id)', 'a b', '\\'\"`', '-x', '', 'ü\\n'] x=y\n$HOME /work in\n");
    }

    [Fact]
    public async Task Output_error_and_exit_code_come_back_apart()
    {
        var result = await RunAsync(Shell("echo out; echo err >&2; exit 7"));

        (result.ExitCode, result.Output.Text, result.Error.Text).Should().Be((7, "out\n", "err\n"));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_the_command_s_failure_and_not_the_engine_s() =>
        (await RunAsync(Command(["no-such-program"]))).ExitCode.Should().Be(127);

    [Fact]
    public async Task Whatever_a_program_leaves_running_ends_with_it()
    {
        await RunAsync(Shell("for i in 1 2 3; do (while :; do date > /work/alive; sleep 0.1; done) & done; setsid sleep 1000 & echo done"));

        var left = await RunAsync(Shell("rm -f /work/alive; sleep 0.5; ls /work; cat /proc/[0-9]*/comm | grep -E 'sleep|date'"));

        left.Output.Text.Should().BeEmpty();
    }

    [Fact]
    public async Task A_deadline_ends_a_program_and_everything_it_started()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var result = await Sandbox.RunAsync(Shell("echo begun; touch here; sleep 1000 & sleep 1000"), deadline.Token, Cancellation);

        (result.TimedOut, result.ExitCode, result.Output.Text).Should().Be((true, null, "begun\n"));
        (await DownloadAsync(Sandbox.Paths.Work)).Paths.Should().Equal("here");
    }

    [Fact]
    public async Task A_fork_bomb_is_stopped_and_its_files_are_taken_all_the_same()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var result = await Sandbox.RunAsync(Shell("touch kept; b() { b | b & }; b; while :; do b 2>/dev/null; done"), deadline.Token, Cancellation);

        result.TimedOut.Should().BeTrue();
        (await DownloadAsync(Sandbox.Paths.Work)).Paths.Should().Equal("kept");
    }

    /// <summary>Kills every process of its own user for ever, and so each of ours before that can do anything.</summary>
    private const string Killer =
        """
        cat > /tmp/killer.c <<'C'
        #include <signal.h>
        #include <unistd.h>
        int main(void) { if (fork()) return 0; setsid(); for (;;) kill(-1, SIGKILL); }
        C
        gcc -O2 -o /tmp/killer /tmp/killer.c && exec /tmp/killer
        """;

    /// <summary>Fills memory that belongs to no process in particular, so that the kernel looks for somebody else to kill.</summary>
    private const string Hoarder =
        """
        cat > /tmp/hoard.c <<'C'
        #define _GNU_SOURCE
        #include <sys/mman.h>
        #include <unistd.h>
        #include <string.h>
        #include <stdlib.h>
        int main(void) {
          char *page = calloc(1, 1 << 20);
          for (;;) { int file = memfd_create("x", 0); for (int i = 0; i < 16; i++) if (write(file, page, 1 << 20) < 0) break; }
        }
        C
        gcc -O2 -static -o /tmp/hoard /tmp/hoard.c && exec /tmp/hoard
        """;

    [Theory]
    [InlineData(Killer)]
    [InlineData(Hoarder)]
    public async Task A_program_that_fights_the_taking_of_its_files_wins_nothing_by_it(string script)
    {
        await using var small = await fixture.StartAsync(ResourceLimits.Default with { MemoryBytes = 256L << 20, MemoryGuaranteeBytes = 64L << 20 });
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await small.RunAsync(Shell(script), deadline.Token, Cancellation);

        var thrown = await Record.ExceptionAsync(() => small.DownloadAsync(small.Paths.Work, TreeLimits.Default, Cancellation));

        // Who is killed first is a race; but never is it the engine's failure, which would give the agent another try.
        if (thrown is not null)
            thrown.Should().BeOfType<UnusableTreeException>();
    }

    [Fact]
    public async Task A_program_that_leaves_no_room_for_another_process_loses_nothing()
    {
        await RunAsync(Shell("touch kept; for i in $(seq 505); do setsid sleep 1000 & done 2>/dev/null; kill -KILL $PPID"));

        (await DownloadAsync(Sandbox.Paths.Work)).Paths.Should().Equal("kept");
    }

    [Fact]
    public async Task Files_that_cost_nothing_to_make_are_not_read_for_ever()
    {
        await RunAsync(Shell("for i in $(seq 100); do truncate -s 1G $'\\377'$i; done"));

        var take = () => DownloadAsync(Sandbox.Paths.Work);

        await take.Should().ThrowAsync<UnusableTreeException>().WithMessage("more than * MiB");
    }

    /// <summary>The wrapper's exit code is the verdict's half, so nobody inside may speak for it.</summary>
    [Fact]
    public async Task The_shell_around_a_program_cannot_be_traced()
    {
        var result = await RunAsync(Command(["python3", "-c", "import ctypes, os; libc = ctypes.CDLL(None, use_errno=True); print(libc.ptrace(16, os.getppid(), 0, 0), ctypes.get_errno())"]));

        result.Output.Text.Should().Be("-1 1\n", "EPERM");
    }

    [Fact]
    public async Task A_full_folder_is_the_program_s_own_trouble()
    {
        await using var small = await fixture.StartAsync(ResourceLimits.Default with { FolderBytes = 1 << 20 });
        var result = await small.RunAsync(Shell("head -c 5000000 /dev/zero > big"), CancellationToken.None, Cancellation);

        result.ExitCode.Should().NotBe(0);
        result.Error.Text.Should().Contain("No space left");
    }

    [Fact]
    public async Task Memory_that_runs_out_ends_the_program_and_not_the_sandbox()
    {
        await using var small = await fixture.StartAsync(ResourceLimits.Default with { MemoryBytes = 128L << 20, MemoryGuaranteeBytes = 64L << 20 });
        var result = await small.RunAsync(Command(["python3", "-c", "open('kept','w'); x = bytearray(1 << 30)"]), CancellationToken.None, Cancellation);

        result.ExitCode.Should().NotBe(0);
        (await small.DownloadAsync(small.Paths.Work, TreeLimits.Default, Cancellation)).Tree.Paths.Should().Equal("kept");
    }

    [Fact]
    public async Task Folders_that_a_program_locks_or_swaps_for_links_are_taken_as_they_are()
    {
        await RunAsync(Shell("mkdir locked; echo x > locked/file; chmod 000 locked; rm -rf \"$HOME\"; ln -s /etc \"$HOME\""));

        (await DownloadAsync(Sandbox.Paths.Work)).Paths.Should().Equal("locked/file");
        (await DownloadAsync(Sandbox.Paths.Home)).Count.Should().Be(0);
    }

    [Fact]
    public async Task More_output_than_is_kept_is_counted_and_hashed()
    {
        var result = await RunAsync(Shell("head -c 50000000 /dev/zero"));

        (result.Output.TotalBytes, result.Output.Kept.Length).Should().Be((50_000_000, ResourceLimits.Default.OutputBytes));
    }

    private Task<CommandResult> RunAsync(SandboxCommand command) => Sandbox.RunAsync(command, CancellationToken.None, Cancellation);

    private async Task<FileTree> DownloadAsync(string folder) => (await Sandbox.DownloadAsync(folder, TreeLimits.Default, Cancellation)).Tree;

    private static SandboxCommand Shell(string script) => Command(["bash", "-c", script]);

    private static SandboxCommand Command(IReadOnlyList<string> arguments) => new(arguments, "/work");
}
