namespace Ailink.Support;

/// <summary>Writes a message.</summary>
/// <param name="Group">The group.</param>
/// <param name="ClientId">1 to 64 printable ASCII characters, new for each message: the same one again gives the first answer and writes nothing.</param>
/// <param name="Text">The text, at most <see cref="SupportOptions.MaxMessageLength"/> UTF-16 code units; <c>@[person_id]</c> shows where a mention stands.</param>
/// <param name="Mentions">Who is mentioned; members only. A member whose <c>@[person_id]</c> stands in the text is mentioned as well.</param>
/// <param name="MentionAll">Mentions every member; for the service side.</param>
/// <param name="ReplyTo">What it answers: a message of the same group.</param>
public sealed record PostMessage(
    GroupId Group,
    string ClientId,
    string Text,
    IReadOnlyList<PersonId> Mentions,
    bool MentionAll = false,
    MessageId? ReplyTo = null);
