namespace Ailink.Support;

/// <summary>One person's slot in a store under test, and the ways in which mentions come and go.</summary>
internal interface ISlotsBench : IAsyncDisposable
{
    INotificationSlots Slots { get; }

    NotificationSlotKey Slot { get; }

    Task<MessageId> MentionAsync();

    /// <summary>The person reads everything.</summary>
    Task ReadAsync();

    Task RecallAsync(MessageId message);

    Task EditAwayAsync(MessageId message);

    Task EditBackAsync(MessageId message);

    Task SetActiveAsync(bool active);

    /// <summary>The same slots as a new process finds them.</summary>
    INotificationSlots Restart();
}
