namespace Ailink.Support;

internal sealed class MessageRow
{
    public MessageId Id { get; set; }

    public GroupId GroupId { get; set; }

    public long Sequence { get; set; }

    public long ChangedSequence { get; set; }

    public MessageKind Kind { get; set; }

    public PersonId AuthorId { get; set; }

    public required string ClientId { get; set; }

    public required string Text { get; set; }

    public bool MentionsAll { get; set; }

    public MessageId? ReplyTo { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? EditedAt { get; set; }

    public DateTimeOffset? RecalledAt { get; set; }
}
