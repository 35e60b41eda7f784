using CodingAgentBench.Cli;

return await CommandLine.RunAsync(args, Terminal.OfThisProcess());
