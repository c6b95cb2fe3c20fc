namespace Ailink.Lark.Events;

/// <summary>The bot was removed from a group (<c>im.chat.member.bot.deleted_v1</c>). Only the bot it concerns is told.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-member-bot/events/deleted</remarks>
public sealed record BotRemovedFromChat : ChatEvent
{
    /// <summary>Makes one.</summary>
    public BotRemovedFromChat()
    {
    }

    internal BotRemovedFromChat(ref EventJson json)
        : base(ChatFacts.Of(ref json))
    {
    }
}
