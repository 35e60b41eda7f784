using CodingAgentBench.Sandbox;
using CodingAgentBench.Tasks.Mutation;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Harness.Strength;

/// <summary>Builds mutants one after another in one sandbox.</summary>
public sealed class SandboxBuilds(ISandboxEngine engine, SandboxRequest request) : IMutantBuilds
{
    private const string Untouched = "solved";

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    public async Task<IReadOnlyList<bool>> BuildAsync(FileTree solved, IReadOnlyList<Mutant> mutants, CancellationToken cancellation)
    {
        await using var sandbox = await engine.StartAsync(request, cancellation);
        await sandbox.UploadAsync(solved, sandbox.Paths.Work, cancellation);
        foreach (var path in mutants.Select(mutant => mutant.Path).DistinctBy(CommandOf))
        {
            var result = await RunAsync(sandbox, solved, path, Untouched, cancellation);
            if (result.ExitCode != 0)
                throw new StrengthException($"{path} of the answer does not build by itself: {result.Error.LastLines(3)} {result.Output.LastLines(3)}".TrimEnd());
        }
        var builds = new List<bool>();
        foreach (var mutant in mutants)
        {
            await PlaceAsync(mutant.ApplyTo(solved), mutant.Path);
            builds.Add((await RunAsync(sandbox, solved, mutant.Path, $"{builds.Count}", cancellation)).ExitCode == 0);
            await PlaceAsync(solved, mutant.Path);
        }
        return builds;

        string CommandOf(string path)
        {
            var (arguments, folder) = BuildCommands.Of(solved, path, Untouched);
            return string.Join('\n', [folder, .. arguments]);
        }

        Task PlaceAsync(FileTree tree, string path) => sandbox.UploadAsync(FileTree.Of(tree.Find(path)!), sandbox.Paths.Work, cancellation);
    }

    private static async Task<CommandResult> RunAsync(ISandbox sandbox, FileTree tree, string path, string scratch, CancellationToken cancellation)
    {
        var (arguments, folder) = BuildCommands.Of(tree, path, $"{sandbox.Paths.Temporary}/{scratch}");
        var command = new SandboxCommand(arguments, folder.Length > 0 ? $"{sandbox.Paths.Work}/{folder}" : sandbox.Paths.Work);
        using var deadline = new CancellationTokenSource(Deadline);
        return await sandbox.RunAsync(command, deadline.Token, cancellation);
    }
}
