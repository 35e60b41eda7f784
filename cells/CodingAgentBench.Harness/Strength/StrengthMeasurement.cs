using CodingAgentBench.Scoring.Grading;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Strength;

/// <summary>Mutation analysis of a hidden scorer: each mutant of the answer that builds is graded, and should not pass.</summary>
/// <param name="grade">The verdict on a workdir.</param>
public sealed class StrengthMeasurement(
    IMutantBuilds builds, Func<TaskFolder, FileTree, CancellationToken, Task<Grade>> grade, TimeProvider time, IProgress<StrengthProgress> progress)
{
    /// <summary>More than these tell little that these do not.</summary>
    public const int MostMutants = 20;

    private const int AnswerGradings = 3;
    private const int GradedAtOnce = 2;

    /// <param name="before">The last measurement, whose reasons are kept.</param>
    /// <exception cref="StrengthException">The answer itself does not build or pass, or a mutant got no verdict.</exception>
    public async Task<StrengthMeasured> MeasureAsync(TaskFolder task, ScorerStrength? before, CancellationToken cancellation)
    {
        var (answerMs, checks) = await AnswerAsync(task, cancellation);
        var (mutants, unbuilt) = await BuildingAsync(task, cancellation);
        var survived = await SurvivedAsync(task, mutants, unbuilt, cancellation);
        var reasons = (before?.Survivors ?? []).ToLookup(survivor => (survivor.Id, survivor.Original, survivor.Replacement), survivor => survivor.Reason);
        var survivors = mutants.Where((_, index) => survived[index])
            .OrderBy(mutant => mutant.Path, StringComparer.Ordinal).ThenBy(mutant => mutant.Start).ThenBy(mutant => mutant.Id, StringComparer.Ordinal)
            .Select(mutant => new Survivor(mutant.Id, mutant.Original, mutant.Replacement, reasons[(mutant.Id, mutant.Original, mutant.Replacement)].FirstOrDefault()))
            .ToList();
        return new(new(StrengthFile.InputsOf(task), mutants.Count, mutants.Count - survivors.Count, answerMs, survivors) { Checks = checks }, unbuilt);
    }

    private async Task<(long Milliseconds, int Checks)> AnswerAsync(TaskFolder task, CancellationToken cancellation)
    {
        var took = new List<TimeSpan>();
        var checks = 0;
        while (took.Count < AnswerGradings)
        {
            var started = time.GetTimestamp();
            var verdict = await grade(task, task.Solved, cancellation);
            took.Add(time.GetElapsedTime(started));
            checks = verdict.Checks.Count;
            if (!verdict.Passed)
                throw new StrengthException($"{task.Manifest.Id}: the answer does not pass: {string.Join(", ", verdict.FailedChecks.Select(check => check.Name).DefaultIfEmpty(verdict.Trouble))}");
        }
        return ((long)took.Order().ElementAt(AnswerGradings / 2).TotalMilliseconds, checks);
    }

    private async Task<(IReadOnlyList<Mutant> Mutants, int Unbuilt)> BuildingAsync(TaskFolder task, CancellationToken cancellation)
    {
        var candidates = MutantsOfAnswer.Of(task);
        var building = new List<Mutant>();
        var tried = 0;
        while (building.Count < MostMutants && tried < candidates.Count)
        {
            progress.Report(new(task.Manifest.Id, building.Count, tried - building.Count, Wanted(candidates), 0, 0));
            var batch = candidates.Skip(tried).Take(MostMutants - building.Count).ToList();
            building.AddRange(batch.Zip(await builds.BuildAsync(task.Solved, batch, cancellation)).Where(built => built.Second).Select(built => built.First));
            tried += batch.Count;
        }
        return building.Count > 0 || candidates.Count == 0
            ? (building, tried - building.Count)
            : throw new StrengthException($"{task.Manifest.Id}: none of {candidates.Count} mutants of the answer builds, so there is nothing to measure");
    }

    private static int Wanted(IReadOnlyList<Mutant> candidates) => Math.Min(MostMutants, candidates.Count);

    private async Task<bool[]> SurvivedAsync(TaskFolder task, IReadOnlyList<Mutant> mutants, int unbuilt, CancellationToken cancellation)
    {
        var survived = new bool[mutants.Count];
        var (graded, killed) = (0, 0);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = GradedAtOnce, CancellationToken = cancellation };
        await Parallel.ForAsync(0, mutants.Count, atOnce, async (index, token) =>
        {
            var verdict = await grade(task, mutants[index].ApplyTo(task.Solved), token);
            if (verdict.State == GradeState.Broken)
                throw new StrengthException($"{task.Manifest.Id}: {mutants[index].Id} got no verdict: {verdict.Trouble}");
            survived[index] = verdict.Passed;
            lock (survived)
            {
                graded++;
                killed += verdict.Passed ? 0 : 1;
                progress.Report(new(task.Manifest.Id, mutants.Count, unbuilt, mutants.Count, graded, killed));
            }
        });
        return survived;
    }
}
