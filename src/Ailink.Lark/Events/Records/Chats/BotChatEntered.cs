namespace Ailink.Lark.Events;

/// <summary>
/// Somebody opened the chat of two with the bot (<c>im.chat.access_event.bot_p2p_chat_entered_v1</c>). Custom apps only, clients from 7.18; above 300 a second the platform drops some.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/chat-access_event/events/bot_p2p_chat_entered</remarks>
public sealed record BotChatEntered : LarkEvent
{
    /// <summary>Makes one.</summary>
    public BotChatEntered()
    {
    }

    internal BotChatEntered(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("chat_id"u8)) Chat = json.Id<ChatId>() ?? default;
            else if (json.Is("operator_id"u8)) Operator = new(ref json);
            else if (json.Is("last_message_id"u8)) LastMessage = json.Id<MessageId>();
            else if (json.Is("last_message_create_time"u8)) LastMessageAt = json.Time();
        }
    }

    /// <summary>The chat.</summary>
    public ChatId Chat { get; init; }

    /// <summary>Who.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>The last message in it; null while there is none.</summary>
    public MessageId? LastMessage { get; init; }

    /// <summary>When that was sent.</summary>
    public DateTimeOffset? LastMessageAt { get; init; }

    private protected override string Subject => Chat.Value;
}
