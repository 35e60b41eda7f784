using CodingAgentBench.Harness.Running;
using CodingAgentBench.Sandbox;
using CodingAgentBench.Sandbox.Images;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Tests.Running;

public sealed class InitialCommitTests
{
    /// <summary>Of the files below, whoever makes it and whenever.</summary>
    private const string Commit = "21af2f599b29d67e73200a0484beb1075069a9a3";

    private static readonly FileTree Files = FileTree.Of(
        TreeEntry.File("README.md", "Hello.\r\n"),
        TreeEntry.File(".gitignore", "*.log\n"),
        TreeEntry.File("kept.log", "also\n"),
        TreeEntry.File("run.sh", "true\n") with { Mode = TreeEntry.Normalize(UnixFileMode.UserExecute) },
        TreeEntry.Link("link", "README.md"));

    [Fact]
    public async Task In_the_process_engine()
    {
        await using var engine = new ProcessEngine();
        await ShowsOneCommit(engine, new("test", ResourceLimits.Default));
        await ShowsOneCommit(engine, new("test", ResourceLimits.Default));
    }

    [Fact]
    public async Task In_a_container()
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var choice = await EngineChoice.MakeAsync(root, HarnessSettings.Read(_ => null), TestContext.Current.CancellationToken);
        await using var engine = choice.Engine;
        Assert.SkipUnless(engine.Identity.RunsImages, choice.NoContainers);
        var image = await new ImageStore(root, engine, acceptsAny: true).FindAsync(ImageInputs.Base);
        Assert.SkipUnless(image.Missing is null, image.Missing ?? "");

        await ShowsOneCommit(engine, new("test", ResourceLimits.Default) { Image = image.Image!.Id });
    }

    private static async Task ShowsOneCommit(ISandboxEngine engine, SandboxRequest request)
    {
        await using var sandbox = await engine.StartAsync(request, TestContext.Current.CancellationToken);
        await sandbox.PlaceAsync(
            [
                new(sandbox.Paths.Work, Files),
                new(sandbox.Paths.Home, FileTree.Of(TreeEntry.File(".gitconfig", "[user]\n\tname = somebody\n[core]\n\tautocrlf = true\n"))),
            ],
            TestContext.Current.CancellationToken);

        await InitialCommit.MakeAsync(sandbox, new(2026, 11, 21), TestContext.Current.CancellationToken);

        (await RunAsync("git log --all --format='%H|%an <%ae>|%cn <%ce>|%aI|%cI|%D|%B'")).Should().Be(
            $"{Commit}|CodingAgentBench <tasks@codingagentbench.invalid>|CodingAgentBench <tasks@codingagentbench.invalid>|"
            + "2026-11-21T00:00:00+00:00|2026-11-21T00:00:00+00:00|HEAD -> main|Initial commit\n");
        (await RunAsync("git -c core.autocrlf=false status --porcelain --ignored; ls .git/hooks 2>/dev/null")).Should().BeEmpty();
        (await RunAsync("git ls-files | tr '\\n' ' '")).Should().Be(".gitignore README.md kept.log link run.sh ");

        await RunAsync("git checkout -q -b more && mkdir -p sub && cp -r .git sub/.git && head -c 300000000 /dev/zero >.git/big && echo x >sub/.gitkeep");
        var left = await sandbox.DownloadAsync(sandbox.Paths.Work, TreeLimits.Default, TestContext.Current.CancellationToken);
        left.Rejected.Should().BeEmpty();
        left.Tree.Without(["sub/.gitkeep"]).Sha256().Should().Be(Files.Sha256());
        left.Tree.Contains("sub/.gitkeep").Should().BeTrue();

        async Task<string> RunAsync(string script) => (await sandbox.RunAsync(
            new(["sh", "-c", script], sandbox.Paths.Work), CancellationToken.None, TestContext.Current.CancellationToken)).Output.Text.Replace("\n\n", "\n", StringComparison.Ordinal);
    }
}
