using System.Text;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Tests.Process;

public sealed class ProcessEngineTests : IAsyncLifetime
{
    private readonly ProcessEngine _engine = new();
    private ISandbox _sandbox = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _sandbox = await _engine.StartAsync(new("test", ResourceLimits.Default), Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _sandbox.DisposeAsync();
        await _engine.DisposeAsync();
    }

    [Fact]
    public void It_says_that_it_has_no_isolation() => _engine.Identity.Isolation.Should().Be(EngineIdentity.NoIsolation);

    [Fact]
    public async Task A_tree_goes_in_and_comes_out_as_the_program_left_it()
    {
        await _sandbox.UploadAsync(FileTree.Of(TreeEntry.File("a/b.txt", "one\n")), _sandbox.Paths.Work, Cancellation);

        var result = await ShellAsync("echo two >> a/b.txt && mkdir c && echo new > c/d");
        var left = await _sandbox.DownloadAsync(_sandbox.Paths.Work, TreeLimits.Default, Cancellation);

        result.ExitCode.Should().Be(0);
        left.Tree.Paths.Should().Equal("a/b.txt", "c/d");
        Encoding.UTF8.GetString(left.Tree.Find("a/b.txt")!.Content.Span).Should().Be("one\ntwo\n");
    }

    [Fact]
    public async Task Nothing_of_the_harness_environment_is_inherited()
    {
        Environment.SetEnvironmentVariable("CAB_API_KEY", "marked-secret");

        var result = await ShellAsync("env");

        result.Output.Text.Should().NotContain("marked-secret").And.NotContain("DOTNET");
        result.Output.Text.Should().Contain($"HOME={_sandbox.Paths.Home}\n");
    }

    [Fact]
    public async Task Input_reaches_the_program_and_output_and_exit_code_come_back()
    {
        var result = await RunAsync("cat; echo oops >&2; exit 7", input: "hello");

        (result.ExitCode, result.Output.Text, result.Error.Text).Should().Be((7, "hello", "oops\n"));
    }

    [Fact]
    public async Task A_deadline_ends_the_program_and_everything_it_started()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        var result = await _sandbox.RunAsync(Command("trap '' TERM; sleep 1000 & setsid sleep 1000 & wait"), deadline.Token, Cancellation);

        (result.TimedOut, result.ExitCode).Should().Be((true, null));
        SleepersInSandbox().Should().Be(0);
    }

    [Fact]
    public async Task A_daemon_does_not_outlive_its_program()
    {
        var result = await ShellAsync("(setsid sh -c 'sleep 1000' >/dev/null 2>&1 &) ; (setsid nohup sleep 1000 &) ; echo done");

        result.Output.Text.Should().Be("done\n");
        SleepersInSandbox().Should().Be(0);
    }

    [Fact]
    public async Task Two_hundred_megabytes_of_output_are_counted_and_cut()
    {
        var result = await ShellAsync("echo first; head -c 200000000 /dev/zero; echo last");

        result.Output.TotalBytes.Should().Be(200_000_011);
        result.Output.Truncated.Should().BeTrue();
        result.Output.Kept.Length.Should().Be(ResourceLimits.Default.OutputBytes);
        result.Output.Text.Should().StartWith("first\n").And.EndWith("last\n");
    }

    [Fact]
    public async Task A_memory_limit_is_felt_by_the_program_alone()
    {
        await using var small = await _engine.StartAsync(new("small", ResourceLimits.Default with { MemoryBytes = 256L << 20 }), Cancellation);

        var result = await small.RunAsync(
            new(["python3", "-c", "print(len(bytearray(1 << 30)))"], small.Paths.Work), CancellationToken.None, Cancellation);

        result.ExitCode.Should().NotBe(0);
        result.Error.Text.Should().Contain("MemoryError");
    }

    [Fact]
    public async Task A_processor_limit_ends_a_busy_loop()
    {
        await using var small = await _engine.StartAsync(new("small", ResourceLimits.Default with { CpuSeconds = 1 }), Cancellation);

        var result = await small.RunAsync(new(["sh", "-c", "while :; do :; done"], small.Paths.Work), CancellationToken.None, Cancellation);

        result.TimedOut.Should().BeFalse();
        result.ExitCode.Should().BeGreaterThan(128);
    }

    [Fact]
    public async Task Names_that_are_not_UTF8_are_left_behind_and_removed_all_the_same()
    {
        var root = Path.GetDirectoryName(_sandbox.Paths.Work)!;
        await ShellAsync("printf x > \"$(printf 'caf\\351')\"; printf y > fine");

        var left = await _sandbox.DownloadAsync(_sandbox.Paths.Work, TreeLimits.Default, Cancellation);
        await _sandbox.DisposeAsync();

        left.Tree.Paths.Should().Equal("fine");
        left.Rejected.Should().ContainSingle().Which.Reason.Should().Be("the name is not UTF-8");
        Directory.Exists(root).Should().BeFalse();
    }

    [Fact]
    public async Task A_workdir_replaced_by_a_link_leads_nowhere()
    {
        await ShellAsync("cd .. && rm -rf work && ln -s /etc work");

        var left = await _sandbox.DownloadAsync(_sandbox.Paths.Work, TreeLimits.Default, Cancellation);

        left.Tree.Count.Should().Be(0);
    }

    [Fact]
    public async Task A_folder_without_permissions_is_removed_all_the_same()
    {
        var root = Path.GetDirectoryName(_sandbox.Paths.Work)!;
        await ShellAsync("mkdir -p locked/in && touch locked/in/file && chmod 000 locked/in locked");

        await _sandbox.DisposeAsync();

        Directory.Exists(root).Should().BeFalse();
    }

    [Fact]
    public async Task More_files_than_the_limit_are_an_error_of_their_own()
    {
        await ShellAsync("for i in 1 2 3 4 5; do touch $i; done");

        var download = () => _sandbox.DownloadAsync(_sandbox.Paths.Work, TreeLimits.Default with { Entries = 5 }, Cancellation);

        await download.Should().ThrowAsync<UnusableTreeException>();
    }

    [Fact]
    public async Task A_process_that_hides_and_keeps_the_output_open_holds_nothing_up()
    {
        var result = await ShellAsync("echo done; cd /; env -i setsid sleep 20 & sleep 0.2").WaitAsync(TimeSpan.FromSeconds(15), Cancellation);

        result.Output.Text.Should().Be("done\n");
    }

    [Fact]
    public async Task A_process_without_the_mark_is_found_by_where_it_stands()
    {
        await ShellAsync("env -i setsid sleep 7654321 >/dev/null 2>&1 & sleep 0.2");

        System.Diagnostics.Process.GetProcessesByName("sleep").Should().NotContain(
            sleeper => File.Exists($"/proc/{sleeper.Id}/cmdline") && File.ReadAllText($"/proc/{sleeper.Id}/cmdline").Contains("7654321", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("python3 -c \"open('a' * 90 + chr(10) + 'b' * 90, 'w')\"")]
    [InlineData("touch -d @999999999999 late; touch -d @-99999999999 early")]
    [InlineData("touch -d @999999999999 a; chmod 000 \"$HOME/..\"")]
    public async Task Odd_names_times_and_permissions_are_no_obstacle(string script)
    {
        await ShellAsync(script);

        var left = await _sandbox.DownloadAsync(_sandbox.Paths.Work, TreeLimits.Default, Cancellation);

        left.Tree.Count.Should().BePositive();
        left.Rejected.Should().BeEmpty();
    }

    [Fact]
    public async Task An_upload_that_fails_says_what_tar_said()
    {
        var upload = () => _sandbox.UploadAsync(FileTree.Of(TreeEntry.File("big", new string('x', 1 << 20))), _sandbox.Paths.Work + "/nowhere", Cancellation);

        await upload.Should().ThrowAsync<SandboxException>().WithMessage("*nowhere*");
    }

    [Fact]
    public async Task Only_folders_of_engines_that_are_gone_are_swept_up()
    {
        var temporary = Path.GetTempPath();
        var holiday = Directory.CreateDirectory(Path.Combine(temporary, "cab-sandboxes-2024999-holiday-photos")).FullName;
        var left = Directory.CreateDirectory(Path.Combine(temporary, "cab-sandboxes-2024999-left")).FullName;
        await File.WriteAllTextAsync(Path.Combine(left, ".owner"), "", Cancellation);

        await using (var other = new ProcessEngine())
            await using (await other.StartAsync(new("other", ResourceLimits.Default), Cancellation))
                Directory.Exists(_sandbox.Paths.Work).Should().BeTrue("its engine lives");

        (Directory.Exists(holiday), Directory.Exists(left)).Should().Be((true, false));
        Directory.Delete(holiday);
    }

    [Fact]
    public async Task Engines_that_start_at_once_do_not_sweep_each_other_up() => await Parallel.ForAsync(
        0, 200, new ParallelOptions { MaxDegreeOfParallelism = 32, CancellationToken = Cancellation }, async (_, cancellation) =>
        {
            await using var engine = new ProcessEngine();
            await using var sandbox = await engine.StartAsync(new("parallel", ResourceLimits.Default), cancellation);
            await sandbox.UploadAsync(FileTree.Of(TreeEntry.File("a", "b")), sandbox.Paths.Work, cancellation);
        });

    [Fact]
    public async Task A_program_that_does_not_exist_fails_like_in_a_shell()
    {
        var result = await _sandbox.RunAsync(new(["no-such-program"], _sandbox.Paths.Work), CancellationToken.None, Cancellation);

        result.ExitCode.Should().Be(127);
    }

    private Task<CommandResult> ShellAsync(string script) => RunAsync(script, input: "");

    private Task<CommandResult> RunAsync(string script, string input) =>
        _sandbox.RunAsync(Command(script) with { StandardInput = Encoding.UTF8.GetBytes(input) }, CancellationToken.None, Cancellation);

    private SandboxCommand Command(string script) => new(["sh", "-c", script], _sandbox.Paths.Work);

    private int SleepersInSandbox()
    {
        var root = Path.GetDirectoryName(_sandbox.Paths.Work)!;
        return System.Diagnostics.Process.GetProcessesByName("sleep")
            .Count(sleeper => Environ(sleeper).Contains(root, StringComparison.Ordinal));
    }

    private static string Environ(System.Diagnostics.Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/environ");
        }
        catch (IOException)
        {
            return "";
        }
    }
}
