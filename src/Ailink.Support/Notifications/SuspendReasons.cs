namespace Ailink.Support;

/// <summary>Why a person gets no notifications for a while.</summary>
public static class SuspendReasons
{
    /// <summary>The app is not available to the person. 24 hours.</summary>
    public const string PersonUnavailable = "PERSON_UNAVAILABLE";

    /// <summary>The person or the organisation blocks the bot. Until the person signs in again or somebody resumes it.</summary>
    public const string PersonBlocked = "PERSON_BLOCKED";

    /// <summary>The person has left the organisation. Until the person signs in again or somebody resumes it.</summary>
    public const string PersonLeft = "PERSON_LEFT";

    /// <summary>The platform did not understand the card: our mistake. 24 hours.</summary>
    public const string CardBroken = "CARD_BROKEN";

    /// <summary>A refusal we do not know. One hour.</summary>
    public const string OtherRefusal = "OTHER_REFUSAL";

    /// <summary>Whether the reason is about the person, so that the list of members marks it.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>Whether it is.</returns>
    public static bool IsAboutPerson(string? reason) => reason is PersonUnavailable or PersonBlocked or PersonLeft;
}
