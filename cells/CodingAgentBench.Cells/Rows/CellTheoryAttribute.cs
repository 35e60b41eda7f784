using System.Runtime.CompilerServices;
using Xunit.v3;

namespace CodingAgentBench.Cells.Rows;

/// <summary>A theory whose rows run side by side, and that may have none.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(CellDiscoverer))]
public sealed class CellTheoryAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
    : TheoryAttribute(file, line);
