using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ailink.Channel.Options;
using Ailink.Support;
using Microsoft.AspNetCore.DataProtection;

namespace Ailink.Channel.Hosting;

/// <summary>The keys that protect cookies, sign-ins and app secrets at rest: kept under <c>data/keys</c>, themselves protected by a certificate outside Development.</summary>
internal static class KeyRing
{
    private const string PathKey = "Ailink:DataProtection:CertificatePath";

    /// <summary>Adds the key ring.</summary>
    public static void AddKeyRing(this WebApplicationBuilder builder)
    {
        var keys = new DirectoryInfo(Path.Combine(DataFolder.Of(builder.Environment), "keys"));
        var protection = builder.Services.AddDataProtection().SetApplicationName("Ailink.Channel").PersistKeysToFileSystem(keys);
        var options = builder.Configuration.GetSection($"{ChannelHostOptions.Section}:DataProtection").Get<KeyProtectionOptions>();
        if (options?.CertificatePath is { } path && Path.Combine(builder.Environment.ContentRootPath, path) is var file && File.Exists(file))
            protection.ProtectKeysWithCertificate(Load(file, options.CertificatePassword));
        builder.Services.AddSingleton<ISecretProtector, ProtectedSecrets>();
    }

    private static X509Certificate2 Load(string file, string? password)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return certificate.HasPrivateKey
                ? certificate
                : throw new StartRefusedException($"{PathKey} is \"{file}\". The certificate has no private key: export it with one.");
        }
        catch (CryptographicException unreadable)
        {
            throw new StartRefusedException(
                $"{PathKey} is \"{file}\". It cannot be read as PKCS#12: check the file and Ailink:DataProtection:CertificatePassword.", unreadable);
        }
    }
}
