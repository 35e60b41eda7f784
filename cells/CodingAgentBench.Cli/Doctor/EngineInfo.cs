using System.Text.Json.Nodes;

namespace CodingAgentBench.Cli.Doctor;

/// <summary>What `docker info` or `podman info` says that matters here.</summary>
/// <param name="Unlimited">Resources that containers cannot be limited in.</param>
/// <param name="Folder">Where the engine keeps its images, on the machine that it runs on; null when it does not say.</param>
internal sealed record EngineInfo(string CgroupVersion, IReadOnlyList<string> Unlimited, string? Folder)
{
    /// <summary>Docker's names, by what they limit. A field that is not there is not held against the engine.</summary>
    private static readonly (string Resource, string Field)[] DockerLimits =
        [("memory", "MemoryLimit"), ("swap", "SwapLimit"), ("CPU", "CpuCfsQuota"), ("processes", "PidsLimit")];

    private static readonly (string Resource, string Controller)[] PodmanLimits = [("memory", "memory"), ("CPU", "cpu"), ("processes", "pids")];

    public static EngineInfo Parse(string json)
    {
        var info = JsonNode.Parse(json)!.AsObject();
        if (info["host"] is JsonObject host)
        {
            var controllers = host["cgroupControllers"] is JsonArray list ? list.Select(name => $"{name}").ToList() : [];
            return new($"{host["cgroupVersion"]}".TrimStart('v'), [.. PodmanLimits.Where(limit => !controllers.Contains(limit.Controller)).Select(limit => limit.Resource)], (string?)info["store"]?["graphRoot"]);
        }
        var unlimited = DockerLimits.Where(limit => info[limit.Field] is JsonValue value && value.TryGetValue<bool>(out var isLimited) && !isLimited);
        return new($"{info[nameof(CgroupVersion)]}", [.. unlimited.Select(limit => limit.Resource)], (string?)info["DockerRootDir"]);
    }
}
