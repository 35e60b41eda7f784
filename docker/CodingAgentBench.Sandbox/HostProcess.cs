namespace CodingAgentBench.Sandbox;

/// <summary>What programs outside this process have in common.</summary>
internal static class HostProcess
{
    /// <summary>Writes all of a program's standard input and closes it. One that does not read it to the end is welcome.</summary>
    public static Task WriteInputAsync(Stream input, Action<Stream> write) => Task.Run(() =>
    {
        try
        {
            write(input);
            input.Close();
        }
        catch (IOException)
        {
            // It is gone, or has closed its end; what it has to say about that is on its standard error.
        }
    });
}
