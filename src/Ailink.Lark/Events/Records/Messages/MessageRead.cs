namespace Ailink.Lark.Events;

/// <summary>Somebody has read messages of the bot in a chat of two (<c>im.message.message_read_v1</c>). There is no such event in groups.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/message_read</remarks>
public sealed record MessageRead : LarkEvent
{
    /// <summary>Makes one.</summary>
    public MessageRead()
    {
    }

    internal MessageRead(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("message_id_list"u8))
            {
                MessageIds = json.Ids<MessageId>();
            }
            else if (json.Is("reader"u8))
            {
                TenantKey? tenant = null;
                var reader = json.Enter();
                while (json.Next(reader))
                {
                    if (json.Is("reader_id"u8)) Reader = new(ref json);
                    else if (json.Is("read_time"u8)) ReadAt = json.Time();
                    else if (json.Is("tenant_key"u8)) tenant = json.Tenant();
                }

                Reader = Reader with { TenantKey = tenant };
            }
        }
    }

    /// <summary>The messages.</summary>
    public IReadOnlyList<MessageId> MessageIds { get; init; } = [];

    /// <summary>Who read them.</summary>
    public EventActor Reader { get; init; } = EventActor.Nobody;

    /// <summary>When.</summary>
    public DateTimeOffset? ReadAt { get; init; }

    private protected override string Subject => string.Join(' ', MessageIds);
}
