using CodingAgentBench.Results.Board;

namespace CodingAgentBench.Site.Pages.Tasks;

/// <summary>A TUI with a model on the task of the page.</summary>
/// <param name="Cells">Their ids.</param>
public sealed record Solver(TaskResult Result, IReadOnlyList<string> Cells);
