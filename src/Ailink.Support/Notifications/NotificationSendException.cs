namespace Ailink.Support;

/// <summary>Thrown by an <see cref="INotificationSender"/> that knows why it failed. Whatever else it throws counts as <see cref="NotificationFailureKind.Unknown"/>.</summary>
public sealed class NotificationSendException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="failure">Why.</param>
    /// <param name="innerException">What the client below threw.</param>
    public NotificationSendException(NotificationFailure failure, Exception? innerException = null)
        : base($"The notification was not taken: {failure?.Kind} ({failure?.Code ?? "no code"}).", innerException)
        => Failure = failure ?? throw new ArgumentNullException(nameof(failure));

    /// <summary>Why.</summary>
    public NotificationFailure Failure { get; }
}
