using CodingAgentBench.Harness.Running;
using CodingAgentBench.Tasks;

namespace CodingAgentBench.Cells.Validation;

/// <param name="Folder">How the task's folder is named to people.</param>
internal sealed record TaskUnderValidation(CellServices Services, TaskFolder Task, string Folder);
