namespace Ailink.Lark.Events;

/// <summary>Somebody put an emoji on a message (<c>im.message.reaction.created_v1</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message-reaction/events/created</remarks>
public sealed record ReactionCreated : ReactionEvent
{
    /// <summary>Makes one.</summary>
    public ReactionCreated()
    {
    }

    internal ReactionCreated(ref EventJson json)
        : base(ref json)
    {
    }
}
