using CodingAgentBench.Benchmarks;
using CodingAgentBench.Benchmarks.Aggregation;
using CodingAgentBench.Benchmarks.Containers;

// Ratios of pairs measured side by side in one run; single times say more about the machine than about the code.
var benchmarks = new Dictionary<string, Func<Task>>
{
    ["rows"] = RowBenchmark.RunAsync,
    ["gateway"] = GatewayBenchmark.RunAsync,
    ["cell"] = CellBenchmark.RunAsync,
    ["overhead"] = OverheadBenchmark.RunAsync,
    ["parallel"] = ParallelBenchmark.RunAsync,
    ["aggregate"] = AggregateBenchmark.RunAsync,
    ["publish"] = PublishBenchmark.RunAsync,
    ["site"] = SiteBenchmark.RunAsync,
};
if (args is [BoardOfFile.Verb, var rows, var json])
{
    BoardOfFile.Run(rows, json);
    return 0;
}
if (args.FirstOrDefault(name => !benchmarks.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"unknown benchmark `{unknown}`; there are {string.Join(", ", benchmarks.Keys)}, and all of them without an argument");
    return 64;
}
foreach (var name in args.Length > 0 ? args : [.. benchmarks.Keys])
    await benchmarks[name]();
return 0;
