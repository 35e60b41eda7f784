namespace CodingAgentBench.Tasks.Sealing;

/// <summary>A file that is there as a whole or not at all, whenever the process is killed.</summary>
internal static class WholeFile
{
    public static void Write(string path, byte[] content)
    {
        var unfinished = $"{path}.unfinished";
        using (var stream = File.Create(unfinished))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, path, overwrite: true);
    }
}
