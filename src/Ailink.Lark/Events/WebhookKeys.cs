using System.Text;

namespace Ailink.Lark.Events;

/// <summary>
/// What proves that a request is the platform's, and how much of a request is taken. Make one for each app and keep it: it holds what is derived from the keys. Any number of threads may use it.
/// <see cref="ToString"/> shows no secret.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/encrypt-key-encryption-configuration-case</remarks>
public sealed class WebhookKeys
{
    private const int LeastBody = 1024;

    /// <summary>Takes the two secrets shown in the developer console under Events and Callbacks, Encryption Strategy.</summary>
    /// <param name="encryptKey">The Encrypt Key. Null or empty when the app has none: then nothing is signed, and all is refused unless <see cref="AllowVerificationTokenOnly"/> says otherwise.</param>
    /// <param name="verificationToken">The Verification Token. Every app has one.</param>
    /// <exception cref="ArgumentException">The verification token is empty.</exception>
    public WebhookKeys(string? encryptKey, string verificationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(verificationToken);
        Token = Encoding.UTF8.GetBytes(verificationToken);
        if (string.IsNullOrEmpty(encryptKey))
            return;
        SigningKey = Encoding.UTF8.GetBytes(encryptKey);
        Cipher = new(SigningKey);
    }

    /// <summary>
    /// How old a request may be. Default 12 hours, for the platform sends an event again for more than seven and does not say whether the timestamp is then that of the first attempt. Within this time
    /// a recorded request is taken as often as it comes: remember for as long which events were handled.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public TimeSpan AcceptedAge
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
            field = value;
        }
    } = TimeSpan.FromHours(12);

    /// <summary>The longest body that is looked at, in bytes. Default 1 MiB, at least 1,024. Whoever reads the request should stop there, too.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1,024.</exception>
    public int MaxBodyBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, LeastBody);
            field = value;
        }
    } = 1024 * 1024;

    /// <summary>
    /// Whether the verification token alone proves an event when there is no Encrypt Key. Default false. The token travels in every request: whoever has seen one can forge any event. Has no effect
    /// with an Encrypt Key.
    /// </summary>
    public bool AllowVerificationTokenOnly { get; init; }

    internal byte[] Token { get; }

    internal byte[] SigningKey { get; } = [];

    /// <summary>Null without an Encrypt Key.</summary>
    internal WebhookCipher? Cipher { get; }

    /// <summary>What is demanded, without the secrets.</summary>
    public override string ToString() =>
        Cipher is not null ? "Signed and encrypted" : AllowVerificationTokenOnly ? "Verification token only" : "No Encrypt Key: everything is refused";
}
