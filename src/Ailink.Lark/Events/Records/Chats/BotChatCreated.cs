namespace Ailink.Lark.Events;

/// <summary>Somebody turned to the bot for the first time, and they now have a chat of two (<c>p2p_chat_create</c>, in the old envelope for new apps, too).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/bot-events</remarks>
public sealed record BotChatCreated : LarkEvent
{
    /// <summary>Makes one.</summary>
    public BotChatCreated()
    {
    }

    internal BotChatCreated(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("chat_id"u8)) Chat = json.Id<ChatId>() ?? default;
            else if (json.Is("operator"u8)) Operator = new(ref json);
            else if (json.Is("user"u8)) User = new(ref json);
        }
    }

    /// <summary>The chat.</summary>
    public ChatId Chat { get; init; }

    /// <summary>Who began it; empty when the platform did.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>The person in it, with the name.</summary>
    public EventActor User { get; init; } = EventActor.Nobody;

    private protected override string Subject => Chat.Value;
}
