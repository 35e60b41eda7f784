using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CodingAgentBench.Cli;

/// <summary>The usual help, and below it what one would type.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        if (parseResult.CommandResult.Command is not IHasExamples { Examples: var examples })
            return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        var width = examples.Max(example => example.Arguments.Length);
        foreach (var (arguments, meaning) in examples)
            output.WriteLine($"  {CliRoot.Program} {arguments.PadRight(width)}  {meaning}");
        output.WriteLine();
        return code;
    }
}
