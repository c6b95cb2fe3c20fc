namespace Ailink.Support;

internal sealed class MentionNoticeRow
{
    public long Id { get; set; }

    public ChannelId ChannelId { get; set; }

    public PersonId PersonId { get; set; }

    public GroupId GroupId { get; set; }

    public MessageId MessageId { get; set; }

    public required string Reason { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Since when it waits: a reading of the dispatch clock.</summary>
    public long Since { get; set; }

    public string? AttemptId { get; set; }

    public NoticeState State { get; set; }
}
