namespace Ailink.Lark.Events;

/// <summary>A message was recalled (<c>im.message.recalled_v1</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/recalled</remarks>
public sealed record MessageRecalled : LarkEvent
{
    /// <summary>Makes one.</summary>
    public MessageRecalled()
    {
    }

    internal MessageRecalled(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("message_id"u8)) MessageId = json.Id<MessageId>() ?? default;
            else if (json.Is("chat_id"u8)) Chat = json.Id<ChatId>() ?? default;
            else if (json.Is("recall_time"u8)) RecalledAt = json.Time();
            else if (json.Is("recall_type"u8)) By = json.Word<Recaller>();
        }
    }

    /// <summary>The message.</summary>
    public MessageId MessageId { get; init; }

    /// <summary>Its chat.</summary>
    public ChatId Chat { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? RecalledAt { get; init; }

    /// <summary>As whom; the event does not say who it was.</summary>
    public Recaller By { get; init; }

    private protected override string Subject => MessageId.Value;
}
