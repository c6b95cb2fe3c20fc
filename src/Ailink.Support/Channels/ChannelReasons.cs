namespace Ailink.Support;

/// <summary>Why a send put a channel into <see cref="ChannelState.Degraded"/>.</summary>
public static class ChannelReasons
{
    /// <summary>A permission is missing.</summary>
    public const string ScopeMissing = "SCOPE_MISSING";

    /// <summary>The app's bot is switched off.</summary>
    public const string BotOff = "BOT_OFF";

    /// <summary>The app id or the secret is no longer right.</summary>
    public const string CredentialsInvalid = "CREDENTIALS_INVALID";

    /// <summary>The app is stopped.</summary>
    public const string AppDisabled = "APP_DISABLED";

    /// <summary>The month's calls are used up. Pauses the notifications; the channel stays active.</summary>
    public const string QuotaExhausted = "QUOTA_EXHAUSTED";
}
