namespace CodingAgentBench.Site.Content;

/// <summary>How many wrong versions of a task's answer its hidden checks tell from the right one.</summary>
/// <param name="Mutants">Wrong versions that were graded; none where the answer is a test suite.</param>
/// <param name="Equivalent">Of them the same program in other words.</param>
/// <param name="Value">0 to 1: the killed of those that can be.</param>
/// <param name="AnswerMs">Median time of grading the answer.</param>
public sealed record TaskStrength(int Checks, int Mutants, int Killed, int Equivalent, decimal Value, long AnswerMs);
