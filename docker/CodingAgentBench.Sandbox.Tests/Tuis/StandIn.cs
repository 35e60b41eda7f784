using System.Text.Json;
using CodingAgentBench.Sandbox.Process;
using CodingAgentBench.Sandbox.Tuis;
using CodingAgentBench.Tasks.Manifests;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Sandbox.Tests.Tuis;

/// <summary>What a CLI got, as an executable of its name saw it, and what came back from the sandbox.</summary>
/// <param name="Arguments">Without the program's own name.</param>
/// <param name="Environment">Without what every program in the sandbox gets.</param>
/// <param name="Files">Below HOME, by path.</param>
/// <param name="WorkdirAtStart">Names in the working folder when it started.</param>
internal sealed record StandIn(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    string Input,
    string Folder,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<string> WorkdirAtStart)
{
    private const string Script =
        """
        #!/usr/bin/python3
        import json, os, pathlib, sys
        home, tool = pathlib.Path(os.environ["HOME"]), pathlib.Path(sys.argv[0]).parent
        given = {"PATH", "HOME", "TMPDIR", "LANG", "LC_CTYPE", "PYTHONDONTWRITEBYTECODE", "CAB_SANDBOX", "PWD", "OLDPWD", "SHLVL", "_"}
        seen = {
            "Arguments": sys.argv[1:],
            "Environment": {name: value for name, value in os.environ.items() if name not in given},
            "Input": sys.stdin.buffer.read().decode(),
            "Folder": os.getcwd(),
            "Files": {str(file.relative_to(home)): file.read_bytes().decode()
                      for file in home.rglob("*") if file.is_file() and "repository" not in file.relative_to(home).parts},
            "WorkdirAtStart": sorted(os.listdir()),
        }
        pathlib.Path("seen.json").write_text(json.dumps(seen))
        sys.stdout.write((tool / "output").read_text())

        """;

    /// <summary>Runs the real declaration of a TUI in a real sandbox, with a stand-in first on the PATH.</summary>
    /// <param name="output">What the stand-in prints.</param>
    public static async Task<(StandIn Seen, CommandResult Result, SandboxPaths Paths, FileTree Left)> RunAsync(
        TuiDefinition tui, TuiInvocation invocation, string output, CancellationToken cancellation)
    {
        await using var engine = new ProcessEngine();
        await using var sandbox = await engine.StartAsync(new(tui.Name, ResourceLimits.Default), cancellation);
        var paths = sandbox.Paths;
        var script = TreeEntry.File(tui.Name, Script) with { Mode = TreeEntry.Normalize(UnixFileMode.UserExecute) };
        await sandbox.UploadAsync(FileTree.Of([script, TreeEntry.File("output", output)]), paths.Tool, cancellation);
        await sandbox.UploadAsync(FileTree.Of([TreeEntry.File("main.py", "print(1)\n")]), paths.Work, cancellation);
        await sandbox.UploadAsync(invocation.Files(tui, paths), paths.Home, cancellation);

        var command = invocation.Command(tui, paths);
        var path = new Dictionary<string, string>(command.Environment) { ["PATH"] = $"{paths.Tool}:/usr/local/bin:/usr/bin:/bin" };
        var result = await sandbox.RunAsync(command with { Environment = path }, CancellationToken.None, cancellation);

        var left = (await sandbox.DownloadAsync(paths.Work, TreeLimits.Default, cancellation)).Tree;
        left.Paths.Should().Contain("seen.json", $"the stand-in was to be run: {result.Error.Text}");
        return (JsonSerializer.Deserialize<StandIn>(left.Find("seen.json")!.Content.Span)!, result, paths, left);
    }

    public static TuiDefinition Declared(string name)
    {
        var root = RepositoryRoot.Find(AppContext.BaseDirectory, null);
        var problems = new List<Problem>();
        var tui = TuiReader.Read(root, root["docker", name], problems);
        problems.Should().BeEmpty();
        return tui!;
    }
}
