namespace Ailink.Lark.Events;

/// <summary>
/// What <see cref="LarkWebhook.Check"/> found. Everything but <see cref="Challenge"/> and <see cref="Event"/> is a refusal. The refusals differ for logs and counters only: whoever sent the
/// request must get the same answer for each of them.
/// </summary>
public enum WebhookVerdict
{
    /// <summary>There is no Encrypt Key, so nobody signs, and <see cref="WebhookKeys.AllowVerificationTokenOnly"/> is off: nothing can be proven.</summary>
    NoEncryptKey,

    /// <summary>The body is longer than <see cref="WebhookKeys.MaxBodyBytes"/>.</summary>
    TooLarge,

    /// <summary>It carries no signature and is no challenge.</summary>
    Unsigned,

    /// <summary>Some of the three signature headers are there, some are not.</summary>
    IncompleteSignature,

    /// <summary>The timestamp is not one of ten digits (seconds), or an unsigned event says no time.</summary>
    UnreadableTimestamp,

    /// <summary>The signature is not that of these headers and this very body.</summary>
    WrongSignature,

    /// <summary>It is signed but not encrypted. The platform encrypts whatever it signs with the Encrypt Key; the old card callback (<c>card.action.trigger_v1</c>) is not taken.</summary>
    NotEncrypted,

    /// <summary>The ciphertext is no base64, no whole blocks, or was not made with this key.</summary>
    Undecryptable,

    /// <summary>The JSON is broken, says something twice, or is neither an event of one of the two schemas nor a challenge.</summary>
    Malformed,

    /// <summary>The verification token is missing or another.</summary>
    WrongToken,

    /// <summary>It is older than <see cref="WebhookKeys.AcceptedAge"/>.</summary>
    TooOld,

    /// <summary>Its time lies more than five minutes ahead.</summary>
    TooEarly,

    /// <summary>Accepted: the platform asks whether this URL is one. Answer 200 with <see cref="LarkWebhook.AnswerTo"/> within a second.</summary>
    Challenge,

    /// <summary>Accepted: an event or a callback. <see cref="LarkEventHeader"/> reads what it is.</summary>
    Event,
}
