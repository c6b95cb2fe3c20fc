namespace Ailink.Support;

/// <summary>Protects nothing, and shows that it was asked to.</summary>
internal sealed class PlainProtector : ISecretProtector
{
    public string Protect(string secret) => $"protected:{secret}";

    public string Unprotect(string protectedSecret) => protectedSecret["protected:".Length..];
}
