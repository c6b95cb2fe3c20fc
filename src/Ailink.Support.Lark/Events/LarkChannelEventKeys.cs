namespace Ailink.Support;

/// <summary>The two secrets that prove events and callbacks of one app: developer console, Events and Callbacks, Encryption Strategy. <see cref="ToString"/> shows neither.</summary>
public sealed class LarkChannelEventKeys
{
    /// <summary>The Encrypt Key. Without it everything is refused.</summary>
    public string? EncryptKey { get; set; }

    /// <summary>The Verification Token. Without it everything is refused.</summary>
    public string? VerificationToken { get; set; }

    /// <summary>Neither secret.</summary>
    public override string ToString() => nameof(LarkChannelEventKeys);
}
