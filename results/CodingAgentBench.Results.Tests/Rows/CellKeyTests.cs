using System.Text;
using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Results.Tests.Rows;

public sealed class CellKeyTests
{
    [Fact]
    public void Canonical_JSON_has_sorted_names_and_nothing_that_is_not_data() =>
        Encoding.UTF8.GetString(SampleRows.Key.CanonicalJson()).Should().Be(
            """{"behavior_mode":"conv","model":"llama-3.3-70b","model_endpoint_sha":"nim:meta/llama-3.3-70b-instruct","plugin_stack":"conv-vanilla","sampling_profile":"default-t0.2-tp0.95","task":"polyglot/python-two-sum","task_added_date":"2026-11-21","tui":"opencode","tui_image_sha":"sha256:0123"}""");

    /// <summary>The expected value is from another implementation: Python's hashlib over the text above.</summary>
    [Fact]
    public void The_id_is_the_beginning_of_the_hash() => SampleRows.Key.CellId.Should().Be("b656c204d550");

    [Fact]
    public void Every_field_makes_another_cell()
    {
        var key = SampleRows.Key;
        CellKey[] others =
        [
            key with { Tui = "x" }, key with { BehaviorMode = "x" }, key with { Model = "x" }, key with { Task = "x" }, key with { PluginStack = "x" },
            key with { TuiImageSha = null }, key with { ModelEndpointSha = null }, key with { SamplingProfile = "x" }, key with { TaskAddedDate = new(2026, 1, 1) },
        ];

        others.Append(key).Select(one => one.CellId).Should().OnlyHaveUniqueItems().And.HaveCount(10);
        key.Fields.Should().HaveCount(9);
    }
}
