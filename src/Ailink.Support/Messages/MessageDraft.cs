namespace Ailink.Support;

/// <summary>What posting comes to: either a message that was there already, or what to write.</summary>
/// <param name="Earlier">The message that was there already.</param>
/// <param name="Mentions">Who is mentioned by name.</param>
/// <param name="Notify">Whose slots get a notice.</param>
public sealed record MessageDraft(PostedMessage? Earlier, IReadOnlyList<PersonId> Mentions, IReadOnlyList<NotificationSlotKey> Notify);
