using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Tasks.Mutation.Operators;
using CodingAgentBench.Tasks.Mutation.Reading;
using CodingAgentBench.Tasks.Sources;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation;

/// <summary>Every mutant of a tree, without running anything: some will not build.</summary>
public static class Mutants
{
    /// <summary>Of two operators that make the same change, the earlier one has it: what is special comes first.</summary>
    private static readonly IReadOnlyList<IMutationOperator> Operators =
    [
        new ResourceNotReleased(), new ExceptionHandling(), new OffByOne(), new RelationalOperator(), new ArithmeticOperator(),
        new LogicalConnector(), new Boundary(), new Negation(), new ReturnValue(), new ArgumentSwap(), new WrongVariable(), new StatementDeletion(),
    ];

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>In the order of path, offset and operator. Files in no known language have none.</summary>
    public static IReadOnlyList<Mutant> Of(FileTree tree, GlobSet files) =>
    [
        .. tree.Entries
            .Where(entry => entry.Kind == EntryKind.File && files.Matches(entry.Path))
            .SelectMany(OfFile),
    ];

    /// <summary>The same mutants in an order that depends on the seed and on nothing else, not even on the list's own order.</summary>
    public static IReadOnlyList<Mutant> Shuffled(IReadOnlyList<Mutant> mutants, string seed) =>
        [.. mutants.OrderBy(mutant => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{mutant.Id}"))), StringComparer.Ordinal)];

    private static IEnumerable<Mutant> OfFile(TreeEntry entry)
    {
        if (Language.OfPath(entry.Path) is not { } language || TextOf(entry) is not { } text)
            return [];
        var source = new SourceFile(language, text);
        return Operators
            .SelectMany(kind => kind.Edits(source).Where(edit => edit.Changes(text)).Select(edit => (kind.Name, Edit: edit)))
            .DistinctBy(made => made.Edit.Core(text))
            .OrderBy(made => made.Edit.Start).ThenBy(made => made.Name, StringComparer.Ordinal)
            .ThenBy(made => made.Edit.Length).ThenBy(made => made.Edit.Replacement, StringComparer.Ordinal)
            .Select(made => Mutant(made.Name, made.Edit))
            .GroupBy(mutant => mutant.Id, StringComparer.Ordinal)
            .SelectMany(same => same.Select((mutant, index) => index == 0 ? mutant : mutant with { Id = $"{mutant.Id}#{index + 1}" }));

        Mutant Mutant(string name, Edit edit)
        {
            var (line, column) = source.Position(edit.Start);
            return new(name, entry.Path, line, column, edit.Start, text.Substring(edit.Start, edit.Length), edit.Replacement);
        }
    }

    private static string? TextOf(TreeEntry entry)
    {
        try
        {
            return Strict.GetString(entry.Content.Span);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
