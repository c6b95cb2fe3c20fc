namespace Ailink.Support;

/// <summary>What an edit or a recall comes to.</summary>
/// <param name="Changes">Whether there is anything to write.</param>
/// <param name="Recalls">Whether the message is taken back.</param>
/// <param name="Text">The new text.</param>
/// <param name="Mentions">Who is mentioned by name from now on.</param>
/// <param name="Notify">Whose slots get a notice now.</param>
public sealed record MessageRevision(bool Changes, bool Recalls, string Text, IReadOnlyList<PersonId> Mentions, IReadOnlyList<NotificationSlotKey> Notify)
{
    /// <summary>Nothing to write.</summary>
    public static MessageRevision None { get; } = new(false, false, string.Empty, [], []);

    /// <summary>The message is taken back.</summary>
    public static MessageRevision Recall { get; } = new(true, true, string.Empty, [], []);
}
