using System.Text;
using CodingAgentBench.Results.Publishing;
using CodingAgentBench.Results.Rows;
using CodingAgentBench.Site.Content;
using CodingAgentBench.Site.Tests.Synthetic;
using CodingAgentBench.Tasks;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Site.Tests.Hostile;

/// <summary>The small content with every text replaced that a TUI, a model, a task, a row or a file of it can bring.</summary>
internal sealed class HostileContent : IDisposable
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["aider"] = "<script>alert(1)</script>",
        ["goose"] = "../../../x \u202e\"onmouseover='alert(1)'%2e%2e/",
        ["opencode"] = $"long {new string('n', 300)}",
        ["plandex"] = "index.html",
        ["glm-5.1"] = "javascript:alert(1)//",
        ["gpt-oss-120b"] = "a b/c?d#e&f\0\u001b[31m\u2028'\"><img src=x onerror=alert(1)>",
        ["minimax-m3"] = "..",
        ["integrity/python-ballot-rules"] = "</textarea></title></style>/\u2066x",
        ["mutations/go-larder"] = "../../../../etc/passwd",
        ["polyglot/python-two-sum"] = "=cmd|' /C calc'!A1/{{ 7*7 }}",
        ["polyglot/typescript-larder-lots"] = "C:\\x/\udb40\udc41\ud800",
    };

    private readonly SyntheticContent _synthetic = SyntheticContent.Small();
    private readonly TemporaryFolder _folder = new();

    public HostileContent()
    {
        var rows = _synthetic.Content.Snapshot.Rows.Select(Row).Order(RowOrder.Published).ToList();
        var tasks = _synthetic.Content.Tasks.Select((task, at) => Task(task.Manifest, at)).ToList();
        var content = SyntheticContent.Of(
            _folder.Path, rows, tasks, [.. _synthetic.Content.Tuis.Select(Tui)], [.. _synthetic.Content.Models.Select(Model)]);
        Content = content with
        {
            Snapshot = content.Snapshot with { Meta = content.Snapshot.Meta with { Notice = string.Concat(HostileText.Short) } },
            Snapshots = [content.Snapshots[0], content.Snapshots[0] with { SnapshotDate = HostileText.At(0), WrittenBy = HostileText.At(1), Corpus = new(HostileText.At(4), 1, 1) }],
            Exploits = new([.. HostileText.Short.Select((text, at) => new Exploit(text, HostileText.At(at + 1), HostileText.At(at + 2), HostileText.At(at + 3), text, text, text, new(2026, 1, 1)))]),
            Trajectory = row => SyntheticTrajectory.Of(row, Text(row, 100)),
        };
    }

    public SiteContent Content { get; }

    public void Dispose()
    {
        _synthetic.Dispose();
        _folder.Dispose();
    }

    private static string Text(Row row, int field) => HostileText.At((int)(10_000 * Draw.Of(row.CellId, $"{row.Run}")) + field);

    private Row Row(Row row, int at)
    {
        string Any(int field) => HostileText.At(at * 7 + field);
        var key = row.Key with
        {
            Tui = Names[row.Key.Tui], Model = Names[row.Key.Model], Task = Names[row.Key.Task], BehaviorMode = "<b>conv</b>", PluginStack = "\u202estack",
            SamplingProfile = "'><i>", TuiImageSha = "\"><u>", ModelEndpointSha = "javascript:alert(2)",
        };
        var paths = HostileText.Short.Append("src/a.py").ToList();
        var changed = row with
        {
            Key = key, CellId = key.CellId, Bucket = Names[row.Key.Task].Split('/')[0], Language = HostileText.At(row.Language.Length), Dimensions = [.. row.Dimensions.Select((_, i) => HostileText.At(i))],
            Reason = Any(0), Gaps = [Any(1)], Unpublishable = [Any(2)], Suite = Any(3), Harness = new(Any(4), Any(5), Dirty: true), Engine = new(Any(6), Any(7), Any(8), null),
            Image = new(Any(9), Any(10), Any(11), Locked: false), Tokens = row.Tokens with { Source = Any(12) },
            Agent = row.Agent with { Version = Any(13), Models = [Any(14)], Overruled = [Any(15)] },
            Diff = new(paths, [Any(16)], [Any(17)], [new(Any(18), Any(19))], [Any(20)], [Any(21)], [Any(22)], [new(Any(23), Any(24))], paths.Count + 3, 1),
            Constraints = [.. row.Constraints.Select((constraint, i) => new RowConstraint(Any(25 + i), Any(26 + i), i % 2 == 0, Any(27 + i)))],
            Grade = row.Grade is null ? null : row.Grade with { Trouble = Any(28), Checks = [.. row.Grade.Checks.Select((check, i) => check with { Name = Any(29 + i), Message = Any(30 + i) })] },
            Sha256 = row.Sha256 with { Prompt = Any(31), Stdout = null, Grade = null },
        };
        return at % 5 == 0 ? Outside(changed) : WithFiles(changed, at);
    }

    /// <summary>Names files that are none of its own.</summary>
    private static Row Outside(Row row) => row with
    {
        Files = new("../../../../../../../../etc/passwd", "/etc/passwd", null, "traces/\0", null), Sha256 = row.Sha256 with { Trace = Draw.Hash(""), Diff = Draw.Hash("") },
    };

    private Row WithFiles(Row row, int at)
    {
        var text = string.Concat(HostileText.Short.Append(at == 7 ? HostileText.Megabyte : "").Select(line => $"+{line}\n"));
        var bytes = Encoding.UTF8.GetBytes($"--- a/{HostileText.At(at)}\n+++ b/{HostileText.At(at + 1)}\n@@ -1 +1,{HostileText.Short.Count} @@\n-x\n{text}");
        var folder = $"traces/{row.CellId}-{row.Run}-{row.Attempt}";
        Directory.CreateDirectory(Path.Combine(_folder.Path, folder));
        foreach (var name in new[] { "trace.jsonl.br", "diff.patch.br", "stdout.txt.br" })
        {
            using var file = File.Create(Path.Combine(_folder.Path, folder, name));
            Brotli.Write(new MemoryStream(bytes), file);
        }
        return row with
        {
            Files = new($"{folder}/trace.jsonl.br", $"{folder}/diff.patch.br", null, $"{folder}/stdout.txt.br", null),
            Sha256 = row.Sha256 with { Trace = Draw.Hash(bytes), Diff = Draw.Hash(bytes), Changes = null },
        };
    }

    private static TaskManifest Task(TaskManifest task, int at) => task with
    {
        Id = Names[task.Id], Bucket = Names[task.Id].Split('/')[0], Language = HostileText.At(task.Language.Length), Description = string.Concat(HostileText.Short) + HostileText.Megabyte,
        Scope = [.. HostileText.Short], Constraints = [.. HostileText.Short.Select((text, i) => new ConstraintDeclaration(ConstraintKinds.All[i % ConstraintKinds.All.Count]) { Path = text, Text = text, Test = text, Check = text, Command = [text] })],
        IntegrityCategory = HostileText.At(at), Source = HostileText.At(at + 3), Dimensions = [.. task.Dimensions.Select((_, i) => HostileText.At(i))],
        Cheats = [.. HostileText.Short.Select(text => new CheatDeclaration(text, text, [text]))],
    };

    private static TuiFacts Tui(TuiFacts tui, int at) => new(
        Names[tui.Name], HostileText.At(at), HostileText.At(at + 3), HostileText.At(at + 2), HostileText.At(at + 8), HostileText.At(at + 4), HostileText.Megabyte,
        [.. HostileText.Short], [.. HostileText.Short], [.. HostileText.Short], HostileText.At(at + 6), [.. HostileText.Short], [.. HostileText.Short], [.. HostileText.Short], HostileText.At(at + 5));

    private static ModelFacts Model(ModelFacts model, int at) => new(
        Names[model.Slug], model.Lane, HostileText.At(at + 3), HostileText.At(at + 1), HostileText.At(at + 2), HostileText.At(at), HostileText.At(at + 4), HostileText.At(at + 5), 3);
}
