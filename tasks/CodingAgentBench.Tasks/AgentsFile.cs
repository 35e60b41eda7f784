using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks;

/// <summary>The file in which agents look for the rules of a repository: the constraints in words, so that the two cannot differ.</summary>
public static class AgentsFile
{
    public const string Name = "AGENTS.md";

    private const string Head =
        """
        # Working in this repository

        Whoever changes something here keeps to these rules:


        """;

    /// <summary>The file, or null when there is no rule.</summary>
    public static TreeEntry? Of(IReadOnlyList<ConstraintDeclaration> constraints) =>
        constraints.Count == 0 ? null : TreeEntry.File(Name, constraints.Aggregate(new StringBuilder(Head), (text, rule) => text.Append($"- {Rule(rule)}\n")).ToString());

    /// <summary>A constraint as a person would put it.</summary>
    public static string Rule(ConstraintDeclaration constraint) => constraint.Kind switch
    {
        ConstraintKinds.FileNotTouched => $"Leave {Files(constraint.Path)} alone: change, add, move and delete nothing there.",
        ConstraintKinds.FileRequiredInDiff => $"Your change has to include {Files(constraint.Path)}.",
        ConstraintKinds.MaxFilesChanged => constraint.Maximum == 1 ? "Change one file, no more." : $"Change no more than {constraint.Maximum} files.",
        ConstraintKinds.MaxLinesChanged => $"Keep the diff small: at most {constraint.Maximum} added and removed lines together.",
        ConstraintKinds.NoNewDependency => "Add no dependency, neither to a manifest or lock file nor as a vendored copy.",
        ConstraintKinds.NoCommentsAdded => $"Add no comments to {(constraint.Path.Length == 0 ? "the code" : Files(constraint.Path))}.",
        ConstraintKinds.NoPublicApiChange => $"Keep the public interface{(constraint.Path.Length == 0 ? "" : $" of {Files(constraint.Path)}")} as it is: no public declaration is added, removed or changed.",
        ConstraintKinds.NoCommand => $"Do not run `{string.Join(' ', constraint.Command)}`.",
        ConstraintKinds.MustKeepPassing => $"Keep {constraint.Test} passing: `{string.Join(' ', constraint.Command.Select(Quoted))}`",
        ConstraintKinds.Instruction => constraint.Text,
        var unknown => throw new ArgumentOutOfRangeException(nameof(constraint), unknown, "no words for this kind"),
    };

    private static string Files(string pattern) => pattern switch
    {
        _ when pattern.EndsWith("/**", StringComparison.Ordinal) && !pattern[..^3].Contains('*', StringComparison.Ordinal) => $"the files in `{pattern[..^2]}`",
        _ when pattern.Contains('*', StringComparison.Ordinal) => $"the files that match `{pattern}`",
        _ => $"`{pattern}`",
    };

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(sign => char.IsAsciiLetterOrDigit(sign) || "-_./=:@,+%".Contains(sign)) ? word : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
