using CodingAgentBench.Harness.Strength;
using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Trees;
using CodingAgentBench.Testing;

namespace CodingAgentBench.Harness.Tests.Strength;

public sealed class StrengthMeasurementTests : IDisposable
{
    private static readonly Grade Pass = new(GradeState.Passed, [new("a", true, "", 0)], 0, "");
    private static readonly Grade Fail = new(GradeState.Failed, [new("a", false, "no", 0)], 1, "");

    private readonly StrengthTask _task = new();
    private readonly Notes _notes = new();

    public void Dispose() => _task.Dispose();

    [Fact]
    public async Task What_passes_survives_and_what_does_not_is_killed()
    {
        var measured = await MeasureAsync(verdict: text => text.Contains("a - b", StringComparison.Ordinal) ? Pass : Fail);

        var strength = measured.Strength;
        strength.Survivors.Should().ContainSingle().Which.Should().Be(new Survivor("arithmetic-operator@src/sum.py:2:14", "+", "-", null));
        strength.Killed.Should().Be(strength.Mutants - 1);
        strength.Inputs.Should().Be(StrengthFile.InputsOf(_task.Folder)).And.HaveLength(64);
        measured.Unbuilt.Should().Be(0);
        _notes.Last.Should().Be(new StrengthProgress(StrengthTask.Id, strength.Mutants, 0, strength.Mutants, strength.Mutants, strength.Killed));
    }

    [Fact]
    public async Task What_does_not_build_is_in_no_count()
    {
        var measured = await MeasureAsync(_ => Fail, builds: mutant => mutant.Operator == "boundary");

        measured.Strength.Mutants.Should().Be(measured.Strength.Killed).And.BePositive();
        (measured.Strength.Mutants + measured.Unbuilt).Should().Be(MutantsOfAnswer.Of(_task.Folder).Count);
    }

    [Fact]
    public async Task No_more_than_the_most_are_graded_and_those_that_do_not_build_are_made_up_for()
    {
        _task.Write("answer/src/sum.py", string.Concat(Enumerable.Range(0, 60).Select(line => $"x{line} = 1{line}\n")));

        var measured = await MeasureAsync(_ => Fail, builds: mutant => mutant.Line % 4 > 0);

        measured.Strength.Mutants.Should().Be(StrengthMeasurement.MostMutants);
        measured.Unbuilt.Should().BePositive();
    }

    [Fact]
    public async Task A_reason_is_kept_for_the_same_survivor_and_no_other()
    {
        const string Id = "arithmetic-operator@src/sum.py:2:14";
        var before = new ScorerStrength("", 2, 0, 0, [new(Id, "+", "-", "the same"), new("gone", "a", "b", "x")]);
        Task<StrengthMeasured> Again(ScorerStrength last) => MeasureAsync(text => text.Contains("a - b", StringComparison.Ordinal) ? Pass : Fail, before: last);

        var same = (await Again(before)).Strength;
        var other = (await Again(before with { Survivors = [new(Id, "+", "*", "another mutant")] })).Strength;

        (same.Survivors.Single().Reason, same.Equivalent, same.Value).Should().Be(("the same", 1, 1m));
        (other.Survivors.Single().Reason, other.Equivalent).Should().Be((null, 0));
    }

    [Fact]
    public async Task An_answer_that_does_not_pass_is_an_error()
    {
        var measure = () => MeasureAsync(_ => Pass, answer: Fail);

        await measure.Should().ThrowAsync<StrengthException>().WithMessage($"{StrengthTask.Id}: the answer does not pass: a");
    }

    [Fact]
    public async Task A_mutant_without_a_verdict_is_an_error()
    {
        var measure = () => MeasureAsync(_ => Grade.Broken("no report", null));

        await measure.Should().ThrowAsync<StrengthException>().WithMessage("*got no verdict: no report");
    }

    [Fact]
    public async Task Where_nothing_builds_nothing_is_measured()
    {
        var measure = () => MeasureAsync(_ => Fail, builds: _ => false);

        await measure.Should().ThrowAsync<StrengthException>().WithMessage("*none of * mutants of the answer builds*");
    }

    private Task<StrengthMeasured> MeasureAsync(
        Func<string, Grade> verdict, Func<Mutant, bool>? builds = null, Grade? answer = null, ScorerStrength? before = null)
    {
        var task = _task.Folder;
        var solved = task.Solved.Sha256();
        Task<Grade> GradeAsync(TaskFolder _, FileTree tree, CancellationToken cancellation) => Task.FromResult(
            tree.Sha256() == solved ? answer ?? Pass : verdict(System.Text.Encoding.UTF8.GetString(tree.Find("src/sum.py")!.Content.Span)));
        return new StrengthMeasurement(new Builds(builds ?? (_ => true)), GradeAsync, RealTime.Provider, _notes)
            .MeasureAsync(task, before, TestContext.Current.CancellationToken);
    }

    private sealed class Builds(Func<Mutant, bool> builds) : IMutantBuilds
    {
        public Task<IReadOnlyList<bool>> BuildAsync(FileTree solved, IReadOnlyList<Mutant> mutants, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<bool>>([.. mutants.Select(builds)]);
    }

    private sealed class Notes : IProgress<StrengthProgress>
    {
        public StrengthProgress? Last { get; private set; }

        public void Report(StrengthProgress value) => Last = value;
    }
}
