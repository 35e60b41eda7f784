using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Harness.Strength;

/// <summary>Whether a task's measured strength is there, is this task's, and suffices. Nothing is run.</summary>
public static class StrengthCheck
{
    /// <returns>What is wrong and what to do, or null. An answer without source code has nothing to be measured.</returns>
    public static string? Problem(RepositoryRoot root, TaskFolder task)
    {
        if (MutantsOfAnswer.Files(task).Count == 0)
            return null;
        var (id, file) = (task.Manifest.Id, root.Relative(StrengthFile.PathOf(task.Manifest)));
        var measure = $"`codingagentbench strength {id}` measures it (dotnet run --project cells/CodingAgentBench.Cli -- strength {id})";
        try
        {
            return StrengthFile.Read(task.Manifest) switch
            {
                null => $"{file} is missing: nobody has measured how many wrong answers the hidden checks let through; {measure}",
                { } measured when measured.Inputs != StrengthFile.InputsOf(task) =>
                    $"{file} is stale: workdir/, answer/ or scorer/ has changed since; {measure}",
                { } odd when odd.Mutants < 1 || odd.Killed + odd.Survivors.Count != odd.Mutants =>
                    $"{file} does not add up: {odd.Killed} killed and {odd.Survivors.Count} survivors of {odd.Mutants} mutants; {measure}",
                { Suffices: false } weak =>
                    $"{file}: the hidden checks kill {weak.Value} of the mutants of the answer, and {ScorerStrength.Least} is wanted; "
                    + $"add checks to scorer/ for what survives, or write into the file why a survivor is no mistake, then {measure}",
                _ => null,
            };
        }
        catch (StrengthException broken)
        {
            return $"{broken.Message}; delete it, then {measure}";
        }
    }
}
