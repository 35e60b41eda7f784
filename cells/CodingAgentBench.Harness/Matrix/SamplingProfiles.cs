using CodingAgentBench.Gateway;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Matrix;

/// <summary>`cells/matrix/sampling.yaml`; the first profile is the default.</summary>
public sealed record SamplingProfiles(IReadOnlyList<SamplingProfile> Profiles, IReadOnlyList<Problem> Problems)
{
    public static SamplingProfiles Read(RepositoryRoot root)
    {
        var path = root["cells", "matrix", "sampling.yaml"];
        var problems = new List<Problem>();
        var profiles = new List<SamplingProfile>();
        if (ManifestMap.Parse(root.Relative(path), File.ReadAllText(path), problems) is { } map)
        {
            foreach (var entry in map.Maps("profiles", required: true))
            {
                profiles.Add(new(
                    entry.Text("name", "^[a-z0-9][a-z0-9.-]*$", "a name of lower-case letters, digits, dots and dashes"),
                    entry.OptionalNumber("temperature", 0, 2),
                    entry.OptionalNumber("top_p", 0, 1),
                    entry.Has("seed") ? entry.Integer("seed", 0, int.MaxValue) : null,
                    entry.Has("max_tokens") ? entry.Integer("max_tokens", 1, 10_000_000) : null));
                entry.NothingElse();
            }
            map.NothingElse();
        }
        return new(profiles, problems);
    }
}
