using System.Globalization;
using CodingAgentBench.Sandbox;

namespace CodingAgentBench.Harness.Running;

/// <summary>The history that an agent finds: one commit, with nothing of ours to be read in it. Equal files give an equal commit.</summary>
public static class InitialCommit
{
    private const string Author = "CodingAgentBench";
    private const string Address = "tasks@codingagentbench.invalid";

    // Forced, because a task may well have files that its own .gitignore names.
    private const string Make =
        """
        set -e
        git init --quiet --initial-branch=main --template= .
        git add --all --force .
        git commit --quiet --no-verify --allow-empty --message='Initial commit'
        """;

    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    /// <summary>Makes the work folder a repository.</summary>
    /// <param name="day">Of the commit, at midnight UTC.</param>
    /// <exception cref="SandboxException">git failed.</exception>
    public static async Task MakeAsync(ISandbox sandbox, DateOnly day, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(Deadline);
        var result = await sandbox.RunAsync(
            new(["sh", "-c", Make], sandbox.Paths.Work) { Environment = Environment(day) }, deadline.Token, cancellation);
        if (result.ExitCode != 0)
            throw new SandboxException($"git could not make the workdir a repository: {result.Error.LastLines(1)}");
    }

    /// <summary>No configuration but git's own defaults: not the machine's, not the user's.</summary>
    private static Dictionary<string, string> Environment(DateOnly day)
    {
        var midnight = $"{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00+0000";
        return new()
        {
            ["GIT_CONFIG_NOSYSTEM"] = "1",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null",
            ["GIT_AUTHOR_NAME"] = Author,
            ["GIT_AUTHOR_EMAIL"] = Address,
            ["GIT_AUTHOR_DATE"] = midnight,
            ["GIT_COMMITTER_NAME"] = Author,
            ["GIT_COMMITTER_EMAIL"] = Address,
            ["GIT_COMMITTER_DATE"] = midnight,
        };
    }
}
