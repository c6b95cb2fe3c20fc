namespace Ailink.Lark.Events;

/// <summary>Somebody chose an entry of the bot's menu (<c>application.bot.menu_v6</c>). Custom apps only. The event does not say the chat: write to the person.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/application-v6/bot/events/menu</remarks>
public sealed record BotMenuPressed : LarkEvent
{
    /// <summary>Makes one.</summary>
    public BotMenuPressed()
    {
    }

    internal BotMenuPressed(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("operator"u8)) Operator = new(ref json);
            else if (json.Is("event_key"u8)) Key = json.Text();
            else if (json.Is("timestamp"u8)) At = json.Time();
        }
    }

    /// <summary>The key the developer console has for the entry.</summary>
    public string Key { get; init; } = "";

    /// <summary>Who; the name wants a scope.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>When, to the second.</summary>
    public DateTimeOffset? At { get; init; }

    private protected override string Subject => Key;
}
