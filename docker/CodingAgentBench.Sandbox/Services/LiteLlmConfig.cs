using System.Text;

namespace CodingAgentBench.Sandbox.Services;

/// <summary>LiteLLM's configuration. Pure: the same models give the same bytes, in whatever order they come.</summary>
public static class LiteLlmConfig
{
    public const string MasterKeyVariable = "LITELLM_MASTER_KEY";

    // The gateway retries and waits, and keeps that time apart from the agent's; a fallback would change the model.
    private static readonly string Settings =
        $"""
        litellm_settings:
          drop_params: true
        router_settings:
          num_retries: 0
          disable_cooldowns: true
        general_settings:
          master_key: "os.environ/{MasterKeyVariable}"
          always_include_stream_usage: true

        """;

    public static string Write(IEnumerable<LiteLlmDeployment> deployments)
    {
        var yaml = new StringBuilder("model_list:\n");
        foreach (var deployment in deployments.OrderBy(deployment => deployment.Name, StringComparer.Ordinal))
        {
            yaml.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"""
                  - model_name: "{deployment.Name}"
                    litellm_params:
                      model: "{deployment.Provider.LiteLlmName}/{deployment.Model}"
                      api_base: "{deployment.Provider.ApiBase}"
                      api_key: "os.environ/{deployment.Provider.KeyVariable}"
                    model_info:
                      id: "{deployment.Name}"

                """);
        }
        return yaml.Append(Settings).Replace("\r\n", "\n").ToString();
    }
}
