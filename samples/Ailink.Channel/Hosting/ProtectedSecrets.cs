using Ailink.Support;
using Microsoft.AspNetCore.DataProtection;

namespace Ailink.Channel.Hosting;

/// <summary>Keeps app secrets in the database unreadable without the key ring.</summary>
internal sealed class ProtectedSecrets(IDataProtectionProvider protection) : ISecretProtector
{
    private readonly IDataProtector _protector = protection.CreateProtector("Ailink.Channel.AppSecrets");

    public string Protect(string secret) => _protector.Protect(secret);

    public string Unprotect(string protectedSecret) => _protector.Unprotect(protectedSecret);
}
