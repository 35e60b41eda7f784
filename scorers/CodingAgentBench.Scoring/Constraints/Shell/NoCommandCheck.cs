using CodingAgentBench.Tasks;

namespace CodingAgentBench.Scoring.Constraints.Shell;

/// <summary>Looks for a command among those that the model had the CLI's shell run. What such a command starts in turn is not seen.</summary>
internal sealed class NoCommandCheck : IConstraintCheck
{
    public string Kind => ConstraintKinds.NoCommand;

    public string Breach(ConstraintDeclaration constraint, Evidence evidence) =>
        evidence.CommandLines.FirstOrDefault(line => CommandLine.Runs(line).Any(words => Is(words, constraint.Command))) ?? "";

    private static bool Is(IReadOnlyList<string> words, IReadOnlyList<string> command)
    {
        var name = Wrappers.NameOf(words[0]);
        var arguments = name == "git" ? GitArguments(words) : words.Skip(1);
        return name == Wrappers.NameOf(command[0]) && arguments.Take(command.Count - 1).SequenceEqual(command.Skip(1));
    }

    /// <summary>`git -C folder push` pushes, too.</summary>
    private static IEnumerable<string> GitArguments(IReadOnlyList<string> words)
    {
        var at = 1;
        while (at < words.Count && words[at].StartsWith('-'))
            at += words[at] is "-C" or "-c" or "--git-dir" or "--work-tree" or "--namespace" ? 2 : 1;
        return words.Skip(at);
    }
}
