using System.Security.Cryptography;
using System.Text;

namespace CodingAgentBench.Tasks.Trees;

/// <summary>A file or symbolic link of a <see cref="FileTree"/>.</summary>
/// <param name="Path">Relative, forward slashes, no `.` or `..` segment.</param>
/// <param name="Content">The bytes of a file; the UTF-8 target of a link.</param>
public sealed record TreeEntry(string Path, EntryKind Kind, UnixFileMode Mode, ReadOnlyMemory<byte> Content)
{
    public const UnixFileMode PlainMode =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private const UnixFileMode AnyExecute =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public bool IsExecutable => (Mode & UnixFileMode.UserExecute) != 0;

    public string LinkTarget => Kind == EntryKind.SymbolicLink ? Encoding.UTF8.GetString(Content.Span) : "";

    public static TreeEntry File(string path, string text) =>
        new(path, EntryKind.File, PlainMode, Encoding.UTF8.GetBytes(text));

    public static TreeEntry Link(string path, string target) =>
        new(path, EntryKind.SymbolicLink, PlainMode, Encoding.UTF8.GetBytes(target));

    /// <summary>Like git: a file is executable or not, every other bit is the machine's umask.</summary>
    public static UnixFileMode Normalize(UnixFileMode mode) =>
        (mode & UnixFileMode.UserExecute) != 0 ? PlainMode | AnyExecute : PlainMode;

    /// <summary>Lower-case hex of the content's SHA-256.</summary>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    public bool SameAs(TreeEntry other) =>
        Kind == other.Kind && IsExecutable == other.IsExecutable && Content.Span.SequenceEqual(other.Content.Span);
}
