using CodingAgentBench.Cells;
using CodingAgentBench.TestLogger;

[assembly: TestFramework(typeof(CellTestFramework))]
[assembly: AssemblyFixture(typeof(CellRun))]

namespace CodingAgentBench.Cells;

public sealed class CellTestFramework() : RecordingTestFramework(TimeProvider.System);
