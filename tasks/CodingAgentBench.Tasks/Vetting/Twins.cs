namespace CodingAgentBench.Tasks.Vetting;

/// <summary>Tasks that measure the same thing twice: most of what one of them has written is in the other too.</summary>
public static class Twins
{
    /// <summary>From this share of its passages on, a task is a twin.</summary>
    public const double Limit = 0.5;

    /// <summary>The other tasks that hold most of this one, most alike first.</summary>
    /// <returns>The other's id and the share, between 0 and 1, of this task's passages that it has.</returns>
    public static IReadOnlyList<(string Id, double Share)> Of(TaskFolder task, IEnumerable<TaskFolder> others)
    {
        var own = PassagesOf(task);
        return own.Count == 0 ? [] :
        [
            .. from other in others
               where other.Manifest.Id != task.Manifest.Id
               let share = (double)PassagesOf(other).Count(own.Contains) / own.Count
               where share >= Limit
               orderby share descending, other.Manifest.Id
               select (other.Manifest.Id, share),
        ];
    }

    private static HashSet<string> PassagesOf(TaskFolder task) =>
        [.. new[] { task.Workdir, task.Answer, task.Scorer }.SelectMany(Passages.Of)];
}
