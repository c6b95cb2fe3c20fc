namespace Ailink.Support;

internal sealed class MentionRow
{
    public MessageId MessageId { get; set; }

    public PersonId PersonId { get; set; }

    /// <summary>The order in which the persons were named.</summary>
    public int Position { get; set; }
}
