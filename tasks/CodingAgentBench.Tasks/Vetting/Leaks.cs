namespace CodingAgentBench.Tasks.Vetting;

/// <summary>What an agent could read of that which is hidden from it: passages of the scorer, and those that only the answer has.</summary>
public static class Leaks
{
    /// <summary>One line for each leak, with the file and line where it is; in order.</summary>
    public static IReadOnlyList<string> Of(TaskFolder task)
    {
        var hidden = Hidden(task);
        return
        [
            .. Found("the prompt (task.yaml)", task.Manifest.Description, hidden),
            .. task.Workdir.Entries.SelectMany(entry => Found($"workdir/{entry.Path}", Passages.Text(entry), hidden)),
        ];
    }

    private static Dictionary<string, string> Hidden(TaskFolder task)
    {
        var hidden = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in task.Scorer.Entries)
            Add(Passages.Of(Passages.Text(entry)).Select(passage => passage.Text), $"scorer/{entry.Path}");
        foreach (var entry in task.Answer.Entries)
        {
            var before = task.Workdir.Find(entry.Path) is { } original ? Passages.Of(Passages.Text(original)).Select(passage => passage.Text) : [];
            Add(Passages.Of(Passages.Text(entry)).Select(passage => passage.Text).Except(before), $"answer/{entry.Path}");
        }
        return hidden;

        void Add(IEnumerable<string> passages, string origin)
        {
            foreach (var passage in passages)
                hidden.TryAdd(passage, origin);
        }
    }

    private static IEnumerable<string> Found(string place, string text, Dictionary<string, string> hidden) =>
        from passage in Passages.Of(text)
        where hidden.ContainsKey(passage.Text)
        select $"{place}, line {passage.Line}, repeats {hidden[passage.Text]}";
}
