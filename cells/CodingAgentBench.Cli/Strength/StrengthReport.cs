using CodingAgentBench.Harness.Strength;

namespace CodingAgentBench.Cli.Strength;

/// <summary>What came of it: a table, and every survivor that nobody has explained.</summary>
internal sealed class StrengthReport(Terminal terminal)
{
    private static readonly string[] Heads = ["task", "mutants", "killed", "equivalent", "strength", "dropped", "answer", "took"];

    private readonly List<(string Task, StrengthMeasured Measured, TimeSpan Took)> _measured = [];
    private readonly List<StrengthException> _failures = [];

    public void Add(string task, StrengthMeasured measured, TimeSpan took) => _measured.Add((task, measured, took));

    public void Add(StrengthException failure) => _failures.Add(failure);

    /// <returns>Whether every task is as strong as it has to be.</returns>
    public bool Write()
    {
        if (_measured.Count > 0)
            Table.Write(terminal, Heads, [.. _measured.Select(Row)]);
        foreach (var (task, measured, _) in _measured)
        {
            foreach (var survivor in measured.Strength.Survivors.Where(survivor => string.IsNullOrWhiteSpace(survivor.Reason)))
                terminal.Line($"{task}: survived {survivor.Id}: `{survivor.Original}` -> `{survivor.Replacement}`");
        }
        foreach (var failure in _failures)
            terminal.Error(failure.Message);
        return _failures.Count == 0 && _measured.All(one => one.Measured.Strength.Suffices);
    }

    private static IReadOnlyList<Table.Cell> Row((string Task, StrengthMeasured Measured, TimeSpan Took) one)
    {
        var strength = one.Measured.Strength;
        return
        [
            one.Task,
            $"{strength.Mutants}",
            $"{strength.Killed}",
            $"{strength.Equivalent}",
            new($"{strength.Value:0.000}", strength.Suffices ? Colour.Green : Colour.Red),
            $"{one.Measured.Unbuilt}",
            $"{strength.AnswerMs} ms",
            $"{one.Took.TotalSeconds:0} s",
        ];
    }
}
