using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>RFC 7636: the verifier proves that who redeems the code asked for it.</summary>
internal static class Pkce
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static bool Proves(AuthorizationCode code, string? verifier)
    {
        if (code.Challenge is null) return true;
        if (verifier is not { Length: >= 43 and <= 128 } || verifier.AsSpan().ContainsAnyExcept(Allowed)) return false;
        var proof = code.ChallengeIsS256 ? Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) : verifier;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(proof), Encoding.ASCII.GetBytes(code.Challenge));
    }
}
