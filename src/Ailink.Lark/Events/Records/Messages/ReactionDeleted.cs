namespace Ailink.Lark.Events;

/// <summary>Somebody took an emoji off a message (<c>im.message.reaction.deleted_v1</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/events/deleted</remarks>
public sealed record ReactionDeleted : ReactionEvent
{
    /// <summary>Makes one.</summary>
    public ReactionDeleted()
    {
    }

    internal ReactionDeleted(ref EventJson json)
        : base(ref json)
    {
    }
}
