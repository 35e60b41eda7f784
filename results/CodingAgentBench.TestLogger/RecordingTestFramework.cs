using System.Reflection;
using Xunit.v3;

namespace CodingAgentBench.TestLogger;

/// <summary>
/// xunit's own framework with a listener on its messages. Unlike a runner reporter or a VSTest logger it works however the
/// test program is started: by `dotnet test`, by an IDE, or by itself.
/// </summary>
/// <remarks>Derive from it with a parameterless constructor and name that class in <c>[assembly: TestFramework]</c>.</remarks>
public abstract class RecordingTestFramework(TimeProvider time) : XunitTestFramework
{
    protected override ITestFrameworkExecutor CreateExecutor(Assembly assembly) =>
        new RecordingExecutor(new XunitTestAssembly(assembly, null, assembly.GetName().Version), time);
}
