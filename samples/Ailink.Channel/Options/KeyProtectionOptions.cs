namespace Ailink.Channel.Options;

/// <summary>
/// The certificate that protects the key ring under <c>data/keys</c> (section <c>Ailink:DataProtection</c>). Outside Development it must be set:
/// whoever reads an unprotected key ring reads every app secret.
/// </summary>
internal sealed class KeyProtectionOptions
{
    /// <summary>A PKCS#12 file with its private key. Default: null.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The file's password, if it has one. Default: null. Give it by environment variable or a secret store.</summary>
    public string? CertificatePassword { get; set; }
}
