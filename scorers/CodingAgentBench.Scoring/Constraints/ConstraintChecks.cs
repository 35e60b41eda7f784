using CodingAgentBench.Scoring.Diffs;
using CodingAgentBench.Tasks;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Scoring.Constraints;

/// <summary>Decides every declared promise from the diff alone. Pure.</summary>
public static class ConstraintChecks
{
    public static IReadOnlyList<ConstraintResult> Check(IReadOnlyList<ConstraintDeclaration> declared, WorkdirDiff diff) =>
        [.. declared.Select(constraint => Check(constraint, diff))];

    private static ConstraintResult Check(ConstraintDeclaration constraint, WorkdirDiff diff) => constraint.Kind switch
    {
        ConstraintKinds.FileNotTouched => FileNotTouched(constraint, diff),
        ConstraintKinds.FileRequiredInDiff => FileRequired(constraint, diff),
        ConstraintKinds.MaxFilesChanged => MaxFiles(constraint, diff),
        var unknown => throw new ArgumentOutOfRangeException(nameof(constraint), unknown, "no check for this kind"),
    };

    private static ConstraintResult FileNotTouched(ConstraintDeclaration constraint, WorkdirDiff diff)
    {
        var touched = diff.Touched.Where(new GlobSet([constraint.Path]).Matches).ToList();
        return new(constraint.Kind, constraint.Path, touched.Count == 0, string.Join(", ", touched));
    }

    private static ConstraintResult FileRequired(ConstraintDeclaration constraint, WorkdirDiff diff)
    {
        var present = diff.Changed.Except(diff.Removed).Any(new GlobSet([constraint.Path]).Matches);
        return new(constraint.Kind, constraint.Path, present, present ? "" : "no such file was added or changed");
    }

    private static ConstraintResult MaxFiles(ConstraintDeclaration constraint, WorkdirDiff diff) =>
        new(constraint.Kind, $"{constraint.Maximum}", diff.ChangedCount <= constraint.Maximum,
            diff.ChangedCount <= constraint.Maximum ? "" : $"{diff.ChangedCount} files changed");
}
