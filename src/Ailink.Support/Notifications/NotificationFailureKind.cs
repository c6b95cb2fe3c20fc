namespace Ailink.Support;

/// <summary>Why a notification was not known to be taken.</summary>
public enum NotificationFailureKind
{
    /// <summary>It may have been taken: a timeout, a broken connection, an error of the server, "being sent". Repeated later under the same uuid.</summary>
    Unknown,

    /// <summary>Too many calls. Surely not taken; repeated later under the same uuid.</summary>
    RateLimited,

    /// <summary>A permission is missing. The channel degrades.</summary>
    ScopeMissing,

    /// <summary>The month's calls are used up. The channel's notifications pause.</summary>
    QuotaExhausted,

    /// <summary>The bot is switched off. The channel degrades.</summary>
    BotOff,

    /// <summary>The app is not available to the person.</summary>
    PersonUnavailable,

    /// <summary>The person or the organisation blocks the bot.</summary>
    PersonBlocked,

    /// <summary>The person has left the organisation.</summary>
    PersonLeft,

    /// <summary>The platform does not pass the quoted text. Sent again without it, under a new uuid.</summary>
    SnippetRefused,

    /// <summary>The platform does not understand the card: our mistake.</summary>
    CardBroken,

    /// <summary>The app id or the secret is not right. The channel degrades.</summary>
    CredentialsInvalid,

    /// <summary>The app is stopped. The channel degrades.</summary>
    AppDisabled,

    /// <summary>Any other clear refusal.</summary>
    OtherRefusal,
}
