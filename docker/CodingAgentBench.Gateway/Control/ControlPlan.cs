using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Gateway.Control;

/// <summary>What a control model does to the workdir, and what it says at the end.</summary>
/// <param name="Removes">Paths that it deletes first.</param>
/// <param name="Writes">Files and links that it then writes.</param>
public sealed record ControlPlan(IReadOnlyList<string> Removes, FileTree Writes, string LastWords)
{
    /// <summary>What it starts from: tools that edit must name what they replace.</summary>
    public FileTree Workdir { get; init; } = FileTree.Empty;

    /// <summary>Says it is done and changes nothing.</summary>
    public static ControlPlan Nop { get; } = new([], FileTree.Empty, "Done.");

    /// <summary>Applies the verified solution.</summary>
    public static ControlPlan Oracle(TaskFolder task) => new([], task.Answer, "Done: the verified solution is applied.") { Workdir = task.Workdir };

    /// <summary>Tries one declared cheat.</summary>
    public static ControlPlan Cheat(TaskFolder task, CheatDeclaration cheat) =>
        new(cheat.Removes, task.Cheats[cheat.Name], $"Done: tried the cheat {cheat.Name}.") { Workdir = task.Workdir };

    /// <summary>Tries every declared cheat, one over the other, in the order of `task.yaml`.</summary>
    public static ControlPlan EveryCheat(TaskFolder task)
    {
        var writes = task.Manifest.Cheats.Aggregate(FileTree.Empty, (tree, cheat) =>
            tree.Without(cheat.Removes).With(task.Cheats[cheat.Name].Entries));
        var removes = task.Manifest.Cheats.SelectMany(cheat => cheat.Removes).Distinct().Where(path => !writes.Contains(path));
        return new([.. removes], writes, "Done: tried every declared cheat.") { Workdir = task.Workdir };
    }
}
