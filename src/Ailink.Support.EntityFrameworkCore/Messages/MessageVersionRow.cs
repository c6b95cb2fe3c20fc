namespace Ailink.Support;

/// <summary>A text a message had before an edit or a recall.</summary>
internal sealed class MessageVersionRow
{
    public MessageId MessageId { get; set; }

    /// <summary>The number of the change that replaced it.</summary>
    public long ReplacedBy { get; set; }

    public required string Text { get; set; }

    public DateTimeOffset ReplacedAt { get; set; }
}
