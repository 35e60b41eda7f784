using System.Text.Json;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Cli.Tests;

/// <summary>An executable `docker` that notes what it is asked and plays back answers; whatever it has no answer for, it refuses.</summary>
internal sealed class StandInDocker
{
    private const string Script =
        """
        #!/usr/bin/python3
        import json, os, pathlib, sys, time
        here = pathlib.Path(__file__).parent
        with open(here / "asked", "a") as asked:
            asked.write(json.dumps(sys.argv[1:]) + "\n")
        for answer in json.loads((here / "answers.json").read_text()):
            if answer["Part"] in " ".join(sys.argv[1:]):
                time.sleep(answer["Seconds"])
                sys.stdout.write(answer["Output"])
                sys.stderr.write(answer["Error"])
                sys.exit(answer["ExitCode"])
        sys.stderr.write("Error: No such image\n")
        sys.exit(1)

        """;

    private const string Info =
        """
        {"CgroupVersion":"2","MemoryLimit":true,"SwapLimit":true,"CpuCfsQuota":true,"PidsLimit":true,"DockerRootDir":"/"}
        """;

    private readonly TemporaryFolder _machine;
    private readonly List<Playback> _answers = [new("version --format", "99.1\n", "", 0, 0), new("info --format", Info, "", 0, 0)];

    public StandInDocker(TemporaryFolder machine)
    {
        _machine = machine;
        var program = machine.Write("bin/docker", Script);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Save();
    }

    public string Folder => Path.Combine(_machine.Path, "bin");

    /// <summary>The arguments of every call, joined by spaces.</summary>
    public IReadOnlyList<string> Asked => File.Exists(Path.Combine(Folder, "asked"))
        ? [.. File.ReadLines(Path.Combine(Folder, "asked")).Select(line => string.Join(' ', JsonSerializer.Deserialize<string[]>(line)!))]
        : [];

    /// <summary>Answers every call whose arguments contain a text; what is said last is tried first.</summary>
    public void Answer(string part, string output, string error = "", int exitCode = 0, int seconds = 0)
    {
        _answers.Insert(0, new(part, output, error, exitCode, seconds));
        Save();
    }

    /// <summary>Has an image with this label.</summary>
    public void HasImage(string reference, string id, string? inputs) =>
        Answer($" {reference}", JsonSerializer.Serialize(new object?[]
        {
            id, inputs is null ? null : new Dictionary<string, string> { [Sandbox.Images.ImageInputs.Label] = inputs },
        }));

    private void Save() => _machine.Write("bin/answers.json", JsonSerializer.Serialize(_answers));

    private sealed record Playback(string Part, string Output, string Error, int ExitCode, int Seconds);
}
