using System.Security.Cryptography;

namespace CodingAgentBench.Tasks.Sealing;

/// <summary>AES-256-GCM (NIST SP 800-38D): 12 bytes of nonce, 16 of tag, then the ciphertext. What it belongs to is authenticated with it.</summary>
internal static class SealedBox
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public static byte[] Close(SealKey key, byte[] content, byte[] belongsTo)
    {
        var box = new byte[NonceSize + TagSize + content.Length];
        RandomNumberGenerator.Fill(box.AsSpan(..NonceSize));
        using var aes = new AesGcm(key.Bytes, TagSize);
        aes.Encrypt(Nonce(box), content, Cipher(box), Tag(box), belongsTo);
        return box;
    }

    /// <returns>Null when the key is another one, or a byte is not as it was.</returns>
    public static byte[]? Open(SealKey key, byte[] box, byte[] belongsTo)
    {
        if (box.Length < NonceSize + TagSize)
            return null;
        var content = new byte[box.Length - NonceSize - TagSize];
        using var aes = new AesGcm(key.Bytes, TagSize);
        try
        {
            aes.Decrypt(Nonce(box), Cipher(box), Tag(box), content, belongsTo);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static Span<byte> Nonce(byte[] box) => box.AsSpan(..NonceSize);

    private static Span<byte> Tag(byte[] box) => box.AsSpan(NonceSize, TagSize);

    private static Span<byte> Cipher(byte[] box) => box.AsSpan(NonceSize + TagSize);
}
