using System.Security.Cryptography;

namespace CodingAgentBench.Tasks.Sealing;

/// <summary>The secret of a quarter: 32 bytes, written as 64 hexadecimal digits.</summary>
public sealed class SealKey
{
    public const string Variable = "CAB_SEAL_KEY";
    public const string FileVariable = "CAB_SEAL_KEY_FILE";

    private const int Size = 32;

    private readonly byte[] _bytes;

    private SealKey(byte[] bytes) => _bytes = bytes;

    internal ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The text of a fresh key.</summary>
    public static string Generate() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Size));

    /// <exception cref="SealException">The text is no key. It is not repeated in the message.</exception>
    public static SealKey Parse(string text, string origin)
    {
        try
        {
            if (Convert.FromHexString(text.Trim()) is { Length: Size } bytes)
                return new(bytes);
        }
        catch (FormatException)
        {
            // Said below, without the text.
        }
        throw new SealException($"{origin} is not a key: 64 hexadecimal digits are wanted, as `openssl rand -hex 32` prints them");
    }

    /// <summary>The key of this process: the file that is named, else the one that a variable names, else the variable's own text, else null.</summary>
    /// <exception cref="SealException">There is one and it cannot be used.</exception>
    public static SealKey? Find(Func<string, string?> variable, string? file = null)
    {
        if (file is null && variable(FileVariable) is { Length: > 0 } named)
            file = named;
        if (file is not null)
            return File.Exists(file) ? Parse(File.ReadAllText(file), file) : throw new SealException($"the key file {file} does not exist");
        return variable(Variable) is { Length: > 0 } text ? Parse(text, Variable) : null;
    }
}
