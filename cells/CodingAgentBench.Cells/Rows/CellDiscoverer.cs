using Xunit.Sdk;
using Xunit.v3;

namespace CodingAgentBench.Cells.Rows;

/// <summary>
/// Gives every row a test collection of its own, which is what xunit runs in parallel.
/// On xunit.v3 4.0 `parallelMode: all` does the same, and this class goes.
/// </summary>
public sealed class CellDiscoverer : TheoryDiscoverer
{
    public override async ValueTask<IReadOnlyCollection<IXunitTestCase>> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var cases = await base.Discover(discoveryOptions, testMethod, factAttribute);
        // A filter may leave no row; xunit would call that an error of the theory.
        return [.. cases.Where(found => found is not ExecutionErrorTestCase { ErrorMessage: var message } || !message.StartsWith("No data found", StringComparison.Ordinal))];
    }

    protected override ValueTask<IReadOnlyCollection<IXunitTestCase>> CreateTestCasesForDataRow(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        IXunitTestMethod testMethod,
        ITheoryAttribute theoryAttribute,
        ITheoryDataRow dataRow,
        object?[] testMethodArguments)
    {
        var assembly = (IXunitTestAssembly)testMethod.TestClass.TestCollection.TestAssembly;
        var collection = new XunitTestCollection(assembly, null, disableParallelization: false, $"row {dataRow.Label}");
        var own = new XunitTestMethod(new XunitTestClass(testMethod.TestClass.Class, collection), testMethod.Method, testMethodArguments);
        return base.CreateTestCasesForDataRow(discoveryOptions, own, theoryAttribute, dataRow, testMethodArguments);
    }
}
