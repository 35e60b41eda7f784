using CodingAgentBench.Boards;
using CodingAgentBench.Harness.Community;
using CodingAgentBench.Harness.Matrix;
using CodingAgentBench.Results.Community;
using CodingAgentBench.Tasks.Manifests;

namespace CodingAgentBench.Cli.Community;

internal sealed class SubmissionBoardCommand : CliCommand
{
    private const string Reading =
        "One line for each submission, by name. Different hardware is never pooled: each verified submission has a leaderboard of its own behind its name. "
        + "The pass rate is over all TUIs and language models of its sweep, with an interval clustered by task; a sweep of control models alone has none. "
        + "What is unverified shows no number. `codingagentbench submission board` writes this page.";

    public SubmissionBoardCommand(Terminal terminal)
        : base("board",
            """
            Writes the community's pages from the submissions that are here: BOARD.md, ARCHIVE.md for those on an older corpus, and a leaderboard for each
            that is verified, which is when its verification.json is about its very rows and says so. Others are listed without a number.
            """,
            ("submission board", "after a submission was verified"))
    {
        SetAction(_ => Write(Workspace.Open().Root, terminal));
    }

    private static int Write(RepositoryRoot root, Terminal terminal)
    {
        var matrix = CellMatrix.Read(root);
        var community = root["results", "community"];
        Directory.CreateDirectory(community);
        var listed = ListedSubmission.In(community);
        WriteBoards(Path.Combine(community, CommunityIndex.Boards), listed);
        var archived = listed.ToLookup(submission => submission.Submission.Meta is { } meta && CorpusVersion.IsOld(meta, matrix));
        WritePage("BOARD.md", $"Community board, corpus {CorpusVersion.Current(matrix)}", Reading, archived[false]);
        WritePage("ARCHIVE.md", "Community archive", $"Submissions on an older corpus than {CorpusVersion.Current(matrix)}: not to be compared with newer ones. {Reading}", archived[true]);
        return ExitCode.Ok;

        void WritePage(string name, string title, string lead, IEnumerable<ListedSubmission> submissions)
        {
            var all = submissions.ToList();
            File.WriteAllText(Path.Combine(community, name), CommunityIndex.Write(title, lead, all));
            terminal.Line($"results/community/{name}: {SubmissionFolder.Counted(all.Count, "submission")}, {all.Count(submission => submission.Board is not null)} verified");
            foreach (var submission in all.Where(submission => submission.Unverified is not null))
                terminal.Line($"  {submission.Name} unverified: {submission.Unverified}");
        }
    }

    /// <summary>What is no longer verified keeps no board.</summary>
    private static void WriteBoards(string boards, IReadOnlyList<ListedSubmission> listed)
    {
        if (Directory.Exists(boards))
            Directory.Delete(boards, recursive: true);
        foreach (var submission in listed.Where(submission => submission.Board is not null))
            LeaderboardFiles.Write(submission.Board!, Directory.CreateDirectory(Path.Combine(boards, $"{submission.Name}")).FullName);
    }
}
