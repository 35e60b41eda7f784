using CodingAgentBench.Results.Rows;

namespace CodingAgentBench.Site.Pages.Choose;

/// <summary>The kinds of work, and which tasks are of them: all first, then by bucket, language and dimension.</summary>
internal sealed record WorkTasks(ChooseWork Work, Func<string, bool> Has)
{
    /// <param name="rows">One of every task is enough.</param>
    public static IReadOnlyList<WorkTasks> Of(IEnumerable<Row> rows)
    {
        var tasks = rows.DistinctBy(row => row.Key.Task).ToList();
        return
        [
            new(ChooseWork.All, _ => true),
            .. Slices("bucket", row => [row.Bucket]), .. Slices("language", row => [row.Language]), .. Slices("dimension", row => row.Dimensions),
        ];

        IEnumerable<WorkTasks> Slices(string kind, Func<Row, IReadOnlyList<string>> values) =>
            from row in tasks
            from value in values(row).Distinct()
            group row.Key.Task by value into slice
            orderby slice.Key
            let members = slice.ToHashSet(StringComparer.Ordinal)
            select new WorkTasks(ChooseWork.Of(kind, slice.Key), members.Contains);
    }
}
