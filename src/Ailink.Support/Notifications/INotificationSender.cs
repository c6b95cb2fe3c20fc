namespace Ailink.Support;

/// <summary>A port: brings a card to a person. The dispatcher bounds both calls together by <see cref="NotificationOptions.CallTimeout"/> through the token.</summary>
public interface INotificationSender
{
    /// <summary>
    /// Makes a card entity. Not idempotent, and harmless: one that is never sent shows nothing. Called when <see cref="NotificationOptions.CardDelivery"/>,
    /// for this channel, means an entity.
    /// </summary>
    /// <param name="card">What the card says.</param>
    /// <param name="cancellationToken">The time is up.</param>
    /// <returns>The platform's name of the card.</returns>
    /// <exception cref="NotificationSendException">The platform refused.</exception>
    Task<string> PrepareCardAsync(NotificationCard card, CancellationToken cancellationToken);

    /// <summary>Sends the card to its person. Must hand the uuid to the platform, which lets the same one through once an hour.</summary>
    /// <param name="card">What the card says.</param>
    /// <param name="preparedCardId">The card entity to send, or null to send the card inside the message.</param>
    /// <param name="uuid">32 hexadecimal digits; the same in every repetition of this notification.</param>
    /// <param name="cancellationToken">The time is up: the outcome is unknown then.</param>
    /// <returns>What the platform answered. Answering means that it was taken, now or by an earlier request with the same uuid.</returns>
    /// <exception cref="NotificationSendException">The platform refused, or may have taken it.</exception>
    Task<NotificationReceipt> SendAsync(NotificationCard card, string? preparedCardId, string uuid, CancellationToken cancellationToken);
}
