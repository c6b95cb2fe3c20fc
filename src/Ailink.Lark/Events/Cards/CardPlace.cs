namespace Ailink.Lark.Events;

/// <summary>Where a card stands. The vendor's pages put it inside the event or beside it; both are read.</summary>
internal struct CardPlace
{
    public string? Host { get; private set; }

    public string? Url { get; private set; }

    public EventSecret? PreviewToken { get; private set; }

    public MessageId? MessageId { get; private set; }

    public ChatId? Chat { get; private set; }

    /// <summary>Takes the value if its name is one of these.</summary>
    public void Read(ref EventJson json)
    {
        if (json.Is("host"u8))
            Host = json.TextOrNull();
        else if (json.Is("context"u8))
            ReadContext(ref json);
    }

    private void ReadContext(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("open_message_id"u8)) MessageId = json.Id<MessageId>();
            else if (json.Is("open_chat_id"u8)) Chat = json.Id<ChatId>();
            else if (json.Is("url"u8)) Url = json.TextOrNull();
            else if (json.Is("preview_token"u8)) PreviewToken = EventSecret.Of(json.Text());
        }
    }
}
