namespace Ailink.Lark.Events;

/// <summary>A group was disbanded (<c>im.chat.disbanded_v1</c>). Not told when its history is kept.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat/events/disbanded</remarks>
public sealed record ChatDisbanded : ChatEvent
{
    /// <summary>Makes one.</summary>
    public ChatDisbanded()
    {
    }

    internal ChatDisbanded(ref EventJson json)
        : base(ChatFacts.Of(ref json))
    {
    }
}
