using CodingAgentBench.Sandbox.Containers;

namespace CodingAgentBench.Sandbox.Services;

/// <summary>`docker run` for a proxy that lives exactly as long as its standard input.</summary>
internal static class LiteLlmArguments
{
    public const string Port = "4000";

    // Its standard input is the length of the configuration, a line break, the configuration, and then nothing until it is to end.
    private const string Main =
        """
        IFS= read -r bytes && head -c "$bytes" > "$1" || exit 64
        exec 3<&0 </dev/null
        litellm --config "$1" --host 0.0.0.0 --port "$2" 3<&- &
        proxy=$!
        { cat <&3 >/dev/null; kill -KILL "$proxy"; } 2>/dev/null &
        exec 3<&-
        wait "$proxy"
        """;

    /// <param name="name">Of the container, and of its network.</param>
    /// <param name="secrets">Names of environment variables; their values are on no command line.</param>
    public static IReadOnlyList<string> Of(string name, string image, IEnumerable<string> secrets) =>
    [
        "run", "--rm", "--interactive", "--init", "--sig-proxy=false", "--pull", "never", "--log-driver", "none",
        "--name", name,
        "--label", $"{ContainerLayout.Label}={name}",
        "--network", name,
        "--publish", $"127.0.0.1::{Port}",
        "--cap-drop", "ALL",
        "--security-opt", "no-new-privileges",
        "--memory", "2g",
        "--memory-swap", "2g",
        "--pids-limit", "512",
        "--ulimit", "core=0",
        // Otherwise it fetches a price list when it starts.
        "--env", "LITELLM_LOCAL_MODEL_COST_MAP=True",
        .. secrets.SelectMany(secret => new[] { "--env", secret }),
        "--entrypoint", "sh",
        image,
        "-c", Main, "sh", "/tmp/litellm.yaml", Port,
    ];
}
