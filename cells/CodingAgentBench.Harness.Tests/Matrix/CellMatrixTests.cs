using CodingAgentBench.Harness.Filters;

namespace CodingAgentBench.Harness.Tests.Matrix;

public sealed class CellMatrixTests : IDisposable
{
    private readonly MatrixRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Rows_are_TUIs_by_models_by_tasks_by_runs()
    {
        var matrix = _repository.Read();

        matrix.Problems.Should().BeEmpty();
        matrix.Rows(RowFilter.Everything).Should().HaveCount(1 * (3 + 1 + 3) * 1);
    }

    [Fact]
    public void A_new_TUI_is_one_new_folder()
    {
        _repository.AddTui("eleventh");

        _repository.Read().Rows(RowFilter.Parse("tui=eleventh")).Should().HaveCount(7);
    }

    [Theory]
    [InlineData("tui=mini&model=control/oracle")]
    [InlineData("lane=control")]
    [InlineData("run=2")]
    [InlineData("bucket=polyglot&language=python")]
    [InlineData("model~llama|suite=smoke")]
    [InlineData("cell=nothing")]
    public void A_filter_makes_exactly_the_rows_that_it_would_have_kept(string filter)
    {
        var matrix = _repository.Read();
        var parsed = RowFilter.Parse(filter);

        matrix.Rows(parsed).Select(row => row.Address).Should().Equal(
            matrix.Rows(RowFilter.Everything).Where(row => parsed.Allows(row.Traits)).Select(row => row.Address));
    }

    [Fact]
    public void The_smoke_cells_are_the_oracle_with_the_tasks_that_are_marked_for_it()
    {
        _repository.AddTask("polyglot/slow", manifest => manifest.Replace("smoke: true\n", "", StringComparison.Ordinal));

        _repository.Read().Rows(RowFilter.Parse("suite=smoke")).Select(row => $"{row.Cell.Model.Slug} {row.Cell.Task.Id}")
            .Should().Equal($"control/oracle {MatrixRepository.Task}");
    }

    [Fact]
    public void A_row_has_the_nine_key_fields_and_the_six_others_as_traits() =>
        _repository.Read().Rows(RowFilter.Everything).First().Traits.Select(trait => trait.Name).Should().Equal(
            "tui", "behavior_mode", "model", "task", "plugin_stack", "tui_image_sha", "model_endpoint_sha", "sampling_profile",
            "task_added_date", "cell", "bucket", "language", "lane", "suite", "run");

    [Fact]
    public void Wrong_entries_of_the_roster_are_all_named()
    {
        _repository.Write("cells/matrix/models.yaml", """
            runs: 0
            models:
              - {slug: "Llama 3", endpoint: "http://x", provider: Meta, class: Dense, status: curent}
              - {slug: a, endpoint: "nim:a", provider: A, class: B, status: current}
              - {slug: a, endpoint: "nim:a", provider: A, class: B, status: current, temperature: 1}
            control:
              - {slug: control/oracel, does: x}
            """);

        _repository.Read().Problems.Select(problem => problem.ToString()).Should().BeEquivalentTo(
            "cells/matrix/models.yaml:1: `runs: 0` is not a whole number from 1 to 100",
            "cells/matrix/models.yaml:3: `slug: Llama 3` is not a slug of lower-case letters, digits, dots, dashes and slashes",
            "cells/matrix/models.yaml:3: `endpoint: http://x` is not an endpoint id like `nim:meta/llama-3.3-70b-instruct`",
            "cells/matrix/models.yaml:3: `status: curent` is not one of current, held, retired; did you mean `current`?",
            "cells/matrix/models.yaml:5: unknown field `temperature`",
            "cells/matrix/models.yaml:5: two models have the slug `a`",
            "cells/matrix/models.yaml:7: `slug: control/oracel` is not one of control/cheat, control/nop, control/oracle; did you mean `control/oracle`?");
    }

    [Fact]
    public void An_address_that_leads_nowhere_says_what_is_missing()
    {
        var find = () => _repository.Read().Find(new("gone", "conv", "conv-vanilla", "control/nop", "polyglot/forty-two", "default", 1));

        find.Should().Throw<KeyNotFoundException>().WithMessage("there is no TUI `gone`");
    }
}
