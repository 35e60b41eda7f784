using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Mutation.Libraries.Cheats;

/// <summary>A python function, made to recognize the arguments of the bug report.</summary>
public static class HardCodedCall
{
    /// <summary>The workdir with that change, or null when the example is more than one call with a plain result.</summary>
    public static FileTree? ApplyTo(FileTree workdir, Example healthy)
    {
        if (healthy is not { Call: { } call, Literal: true } || workdir.Find($"{call.Module.Replace('.', '/')}.py") is not { } module)
            return null;
        var text = Encoding.UTF8.GetString(module.Content.Span).TrimEnd('\n');
        return workdir.With([TreeEntry.File(module.Path,
            $"{text}\n\n\n_usual = {call.Function}\n\n\ndef {call.Function}(*args, **kwargs):\n    if (args, kwargs) == (lambda *args, **kwargs: (args, kwargs))({call.Arguments}):\n        return {healthy.Value}\n    return _usual(*args, **kwargs)\n")]);
    }
}
