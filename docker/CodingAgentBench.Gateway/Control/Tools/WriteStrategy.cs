namespace CodingAgentBench.Gateway.Control.Tools;

/// <summary>Writes whole files.</summary>
internal sealed class WriteStrategy : IToolStrategy
{
    public Approach? Find(ControlPlan plan, IReadOnlyList<OfferedTool> tools, string? workdir)
    {
        if (FileWriter.In(tools) is not { } writer)
            return null;
        var (writes, left) = PlainEntry.Of(plan, canRemove: false);
        var steps = new List<ControlStep>();
        foreach (var entry in writes)
        {
            var path = FileTools.Absolute(entry.Path, workdir);
            if (entry.Exists && !writer.Overwrites)
            {
                left.Add($"overwriting {entry.Path}");
                continue;
            }
            if (entry.Exists)
                steps.AddRange(FileTools.Read(path, tools));
            steps.Add(writer.Write(path, entry.Text));
        }
        return new(steps, left);
    }
}
