namespace Ailink.Lark.Events;

/// <summary>A bot was added to a group (<c>im.chat.member.bot.added_v1</c>). The bots that were there are told as well, and nobody is told which bot it was: ask <see cref="ILarkChats"/> if it matters.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-member-bot/events/added</remarks>
public sealed record BotAddedToChat : ChatEvent
{
    /// <summary>Makes one.</summary>
    public BotAddedToChat()
    {
    }

    internal BotAddedToChat(ref EventJson json)
        : base(ChatFacts.Of(ref json))
    {
    }
}
