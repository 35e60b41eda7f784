using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Canaries;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Testing;

/// <summary>A small repository of its own: tasks, TUIs and a matrix in a temporary folder, to be broken as a test likes.</summary>
public sealed class TemporaryRepository : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public RepositoryRoot Root => new(_folder.Path);

    public string Write(string path, string content) => _folder.Write(path, content);

    /// <summary>The folder of a task.</summary>
    public string TaskPath(string id) => Root["tasks", "v0.1", id];

    /// <summary>Adds a whole, valid task: `src/answer.txt` must say 42.</summary>
    /// <param name="change">Changes the manifest before it is written.</param>
    public void AddTask(string id, Func<string, string>? change = null)
    {
        var manifest = $"""
            id: {id}
            bucket: {id.Split('/')[0]}
            language: python
            description: Write 42 into src/answer.txt.
            scope: ["src/**"]
            timeout_seconds: 60
            max_turns: 10
            budget: {"{tokens: 1000, seconds: 10}"}
            constraints:
              - {"{kind: file-not-touched, path: \"tests/**\"}"}
            task_added_date: 2026-11-21
            source: original
            dimensions: [code-editing]
            smoke: true
            cheats:
              - name: edit-tests
                description: Rewrites the visible test.

            """;
        var folder = $"tasks/v0.1/{id}";
        Write($"{folder}/task.yaml", change is null ? manifest : change(manifest));
        Write($"{folder}/workdir/src/answer.txt", "41\n");
        Write($"{folder}/workdir/tests/test.txt", "expects 42\n");
        Write($"{folder}/answer/src/answer.txt", "42\n");
        Write($"{folder}/cheats/edit-tests/tests/test.txt", "expects 41\n");
        Write($"{folder}/scorer/score.py", Scorer);
    }

    /// <summary>Adds a task that is fit for the corpus: fifteen checks, three cheats, the canary everywhere.</summary>
    public void AddFitTask(string id)
    {
        AddTask(id, manifest => $"{manifest}  - name: say-so\n    description: Claims it.\n  - name: add-one\n    description: Guesses.\n");
        var folder = $"tasks/v0.1/{id}";
        Write($"{folder}/cheats/say-so/src/answer.txt", "It is 42.\n");
        Write($"{folder}/cheats/add-one/src/answer.txt", "43\n");
        Write($"{folder}/scorer/score.py", FitScorer);
        foreach (var (path, stamped) in CanaryAudit.Lacking(TaskPath(id)))
            File.WriteAllBytes(path, stamped!);
    }

    /// <summary>Reads a task that is expected to be valid.</summary>
    public TaskFolder ReadTask(string id)
    {
        var problems = new List<Problem>();
        return TaskManifestReader.Read(Root, TaskPath(id), problems) is { } manifest
            ? TaskFolder.Read(Root, manifest)
            : throw new InvalidManifestException(problems);
    }

    public void Dispose() => _folder.Dispose();

    private const string FitScorer =
        """
        import json, pathlib, sys
        asked = json.load(sys.stdin)
        said = (pathlib.Path(asked["workdir"]) / "src" / "answer.txt").read_bytes().strip()
        verdicts = [{"name": f"promise {number}", "passed": said == b"42", "message": "", "duration_ms": number} for number in range(15)]
        report = {"nonce": asked["nonce"], "passed": said == b"42", "checks": verdicts}
        with open(asked["report"], "w") as file:
            json.dump(report, file)
        sys.exit(0 if report["passed"] else 1)

        """;

    /// <summary>A scorer without the runtime of `scorers/python`, so that tests can see what the contract alone does.</summary>
    public const string Scorer =
        """
        import json, pathlib, sys
        request = json.load(sys.stdin)
        right = (pathlib.Path(request["workdir"]) / "src/answer.txt").read_text() == "42\n"
        checks = [{"name": "the answer is right", "passed": right, "message": "" if right else "wrong result", "duration_ms": 0}]
        pathlib.Path(request["report"]).write_text(json.dumps({"nonce": request["nonce"], "passed": right, "checks": checks}))
        sys.exit(0 if right else 1)

        """;
}
