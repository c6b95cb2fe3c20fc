namespace Ailink.Support.Lark.Tests;

/// <summary>Protects nothing, but shows that the port was asked both ways: what is stored is not the secret.</summary>
internal sealed class ReversingProtector : ISecretProtector
{
    public string Protect(string secret) => "protected:" + Reverse(secret);

    public string Unprotect(string protectedSecret) => Reverse(protectedSecret["protected:".Length..]);

    private static string Reverse(string text) => new([.. text.Reverse()]);
}
