using System.Security.Cryptography;
using System.Text;
using CodingAgentBench.Tasks.Trees;

namespace CodingAgentBench.Tasks.Sealing;

/// <summary>A task whose hidden files are encrypted, beside a public commitment to them.</summary>
/// <param name="Id">The task's, which is part of the commitment: no box fits another task.</param>
/// <param name="Folder">Absolute path of the task's folder.</param>
public sealed record SealedTask(string Id, string Folder)
{
    /// <summary>The encrypted hidden files.</summary>
    public const string BoxName = "sealed.bin";

    public bool IsSealed => File.Exists(Box);

    private string Box => Path.Combine(Folder, BoxName);

    /// <summary>Encrypts the hidden files and removes them. Killed at any instant, it leaves the files or the box, or both.</summary>
    public Seal Close(SealKey key, string quarter)
    {
        if (IsSealed)
            throw new SealException($"{Id} is sealed already");
        var hidden = HiddenFiles.Read(Folder);
        if (!hidden.Contains($"scorer/{TaskFolder.ScorerEntryPoint}"))
            throw new SealException($"{Id} has no hidden files to seal");
        var salt = RandomNumberGenerator.GetBytes(Commitment.SaltSize);
        var seal = new Seal(quarter, Commitment.Of(Id, salt, hidden), null);
        seal.Write(Folder);
        WholeFile.Write(Box, SealedBox.Close(key, Pack(salt, hidden), BelongsTo(seal)));
        _ = OpenBox(key);
        HiddenFiles.Delete(Folder);
        return seal;
    }

    /// <summary>The hidden files, in memory.</summary>
    /// <exception cref="SealException">Another key, or a file that is not as it was sealed.</exception>
    public FileTree Open(SealKey key) => OpenBox(key).Hidden;

    /// <summary>Puts the hidden files back, and what proves that they are the committed ones.</summary>
    public void Reveal(SealKey key)
    {
        var (seal, salt, hidden) = OpenBox(key);
        HiddenFiles.Delete(Folder);
        hidden.WriteFolder(Folder);
        (seal with { Salt = Convert.ToHexStringLower(salt) }).Write(Folder);
        File.Delete(Box);
    }

    /// <summary>Whether the files of a revealed task are the ones that were committed to.</summary>
    public bool IsProven(Seal seal) => seal.Salt is { } salt && TryHex(salt) is { Length: Commitment.SaltSize } bytes
        && Commitment.Of(Id, bytes, HiddenFiles.Read(Folder)) == seal.Commitment;

    private (Seal Seal, byte[] Salt, FileTree Hidden) OpenBox(SealKey key)
    {
        var seal = Seal.Read(Folder) ?? throw new SealException($"{Id} has no {Seal.FileName}");
        if (!IsSealed)
            throw new SealException($"{Id} is not sealed");
        var content = SealedBox.Open(key, File.ReadAllBytes(Box), BelongsTo(seal))
            ?? throw new SealException($"{Id} cannot be opened: the key is not the one of {seal.Quarter}, or {BoxName} or {Seal.FileName} has been changed");
        var salt = content[..Commitment.SaltSize];
        using var tar = new MemoryStream(content, Commitment.SaltSize, content.Length - Commitment.SaltSize, writable: false);
        var hidden = FileTree.ReadTarAsync(tar, TreeLimits.Default, CancellationToken.None).GetAwaiter().GetResult().Tree;
        return Commitment.Of(Id, salt, hidden) == seal.Commitment
            ? (seal, salt, hidden)
            : throw new SealException($"{Id} holds other files than {Seal.FileName} commits to");
    }

    private byte[] BelongsTo(Seal seal) => Encoding.UTF8.GetBytes($"{Id}\n{seal.Quarter}\n{seal.Commitment}");

    private static byte[] Pack(byte[] salt, FileTree hidden)
    {
        using var content = new MemoryStream();
        content.Write(salt);
        hidden.WriteTar(content);
        return content.ToArray();
    }

    private static byte[]? TryHex(string text)
    {
        try
        {
            return Convert.FromHexString(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
