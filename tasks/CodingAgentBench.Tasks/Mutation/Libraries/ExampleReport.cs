namespace CodingAgentBench.Tasks.Mutation.Libraries;

/// <summary>The prompt for a library that declares no stories: a session of the interpreter.</summary>
public static class ExampleReport
{
    public static string Write(LibraryManifest library, Example damaged, Example healthy)
    {
        var session = damaged.Setup.Split('\n').Select(line => line.StartsWith(' ') ? $"... {line}" : $">>> {line}")
            .Append($">>> {damaged.Expression}").Concat(damaged.Shown!.Split('\n'));
        var raises = healthy.Shown!.StartsWith("Traceback", StringComparison.Ordinal);
        return string.Join("\n\n",
            Prose.Wrap(library.Introduction),
            Prose.Code(session),
            raises ? "The last line has to raise an error instead:" : "The last line should give this instead:",
            Prose.Code(healthy.Shown.Split('\n')),
            Prose.Wrap(library.Closing)) + "\n";
    }
}
