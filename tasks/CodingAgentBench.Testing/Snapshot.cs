using System.Runtime.CompilerServices;

namespace CodingAgentBench.Testing;

/// <summary>
/// Compares a text with the approved one beside the test: `Class.Method.verified.ext`. A difference is written to
/// `Class.Method.received.ext`; whoever approves it renames that file. The names are Verify's own, so that Verify can take over.
/// </summary>
public static class Snapshot
{
    /// <exception cref="InvalidOperationException">The text differs from the approved one, or there is none yet.</exception>
    public static void Verify(string text, string extension, [CallerFilePath] string testFile = "", [CallerMemberName] string test = "")
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile)!, $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var (verified, received) = ($"{stem}.verified.{extension}", $"{stem}.received.{extension}");
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, text);
        throw new InvalidOperationException($"{received} differs from the approved text; look at it, and rename it to .verified. if it is right");
    }
}
