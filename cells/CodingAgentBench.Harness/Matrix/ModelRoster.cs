using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Matrix;

/// <summary>`cells/matrix/models.yaml`, in ordinal order of the slugs.</summary>
public sealed record ModelRoster(IReadOnlyList<ModelEntry> Models, IReadOnlyList<Problem> Problems)
{
    private const string SlugPattern = "^[a-z0-9][a-z0-9./-]*$";
    private const string SlugShape = "a slug of lower-case letters, digits, dots, dashes and slashes";

    private static readonly string[] Statuses = ["current", "held", "retired"];

    public static ModelRoster Read(RepositoryRoot root)
    {
        var path = root["cells", "matrix", "models.yaml"];
        var problems = new List<Problem>();
        var models = new SortedDictionary<string, ModelEntry>(StringComparer.Ordinal);
        if (ManifestMap.Parse(root.Relative(path), File.ReadAllText(path), problems) is { } map)
        {
            var runs = map.Integer("runs", 1, 100);
            Take("models", entry => Live(entry, runs));
            Take("control", Control);
            Take("own", Own);
            map.NothingElse();

            void Take(string list, Func<ManifestMap, ModelEntry> read)
            {
                foreach (var entry in map.Maps(list))
                {
                    var model = read(entry);
                    entry.NothingElse();
                    if (model.Slug.Length > 0 && !models.TryAdd(model.Slug, model))
                        entry.Report("slug", $"two models have the slug `{model.Slug}`");
                }
            }
        }
        return new([.. models.Values], problems);
    }

    private static ModelEntry Live(ManifestMap entry, int runs) => new(
        Slug(entry),
        Lanes.Live,
        entry.OptionalText("endpoint", "^[a-z0-9-]+:[A-Za-z0-9][A-Za-z0-9._/-]*$", "an endpoint id like `nim:meta/llama-3.3-70b-instruct`"),
        entry.Text("provider"),
        entry.Text("class"),
        entry.OptionalText("licence"),
        entry.OptionalText("tool_call_format"),
        (ModelStatus)Math.Max(0, Array.IndexOf(Statuses, entry.Choice("status", Statuses))),
        runs);

    private static ModelEntry Control(ManifestMap entry)
    {
        var slug = entry.Choice("slug", ControlModels.All);
        entry.Text("does");
        return new(slug, Lanes.Control, slug.Replace('/', ':'), "CodingAgentBench", "script", null, null, ModelStatus.Current, Runs: 1);
    }

    private static ModelEntry Own(ManifestMap entry)
    {
        var slug = Slug(entry);
        entry.Text("does");
        return new(slug, Lanes.Live, null, null, null, null, null, ModelStatus.Held, Runs: 1);
    }

    private static string Slug(ManifestMap entry) => entry.Text("slug", SlugPattern, SlugShape);
}
