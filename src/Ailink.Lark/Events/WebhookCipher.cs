using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Ailink.Lark.Events;

/// <summary>AES-256-CBC as the platform uses it: the key is the SHA-256 of the Encrypt Key, the first block of the ciphertext is the initialisation vector, PKCS #7 fills the last.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The spare holds a key in managed memory and no handle.")]
internal sealed class WebhookCipher(byte[] encryptKey)
{
    private const int Block = 16;

    private readonly byte[] _key = SHA256.HashData(encryptKey);

    // An Aes is not for two threads at once, and making one costs half as much as decrypting an event: whoever comes takes this one, and makes another when it is away.
    private Aes? _spare;

    /// <summary>Decrypts into memory of its own. False for whatever was not made with this key, as far as the padding tells.</summary>
    public bool TryDecrypt(ReadOnlySpan<byte> base64, out ReadOnlyMemory<byte> plaintext)
    {
        plaintext = default;
        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(base64.Length));
        try
        {
            if (Base64.DecodeFromUtf8(base64, rented, out _, out var length) != OperationStatus.Done || length < 2 * Block || length % Block != 0)
                return false;
            return TryDecrypt(rented.AsSpan(Block, length - Block), rented.AsSpan(0, Block), out plaintext);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private bool TryDecrypt(ReadOnlySpan<byte> ciphertext, ReadOnlySpan<byte> vector, out ReadOnlyMemory<byte> plaintext)
    {
        var aes = Interlocked.Exchange(ref _spare, null) ?? Make();
        try
        {
            var buffer = GC.AllocateUninitializedArray<byte>(ciphertext.Length);
            plaintext = buffer.AsMemory(0, aes.DecryptCbc(ciphertext, vector, buffer));
            return true;
        }
        catch (CryptographicException)
        {
            plaintext = default;
            return false;
        }
        finally
        {
            Interlocked.Exchange(ref _spare, aes)?.Dispose();
        }
    }

    private Aes Make()
    {
        var aes = Aes.Create();
        aes.Key = _key;
        return aes;
    }
}
