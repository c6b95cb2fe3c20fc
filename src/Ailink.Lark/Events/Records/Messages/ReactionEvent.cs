namespace Ailink.Lark.Events;

/// <summary>An emoji came to a message or went: <see cref="ReactionCreated"/> or <see cref="ReactionDeleted"/>. Those of the bot itself are told as well.</summary>
public abstract record ReactionEvent : LarkEvent
{
    private protected ReactionEvent()
    {
    }

    private protected ReactionEvent(ref EventJson json)
    {
        SenderKind kind = default;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("message_id"u8)) MessageId = json.Id<MessageId>() ?? default;
            else if (json.Is("reaction_type"u8)) Emoji = ReadEmoji(ref json);
            else if (json.Is("operator_type"u8)) kind = json.Word<SenderKind>();
            else if (json.Is("user_id"u8)) Operator = new(ref json);
            else if (json.Is("app_id"u8)) App = json.Id<AppId>();
            else if (json.Is("action_time"u8)) At = json.Time();
        }

        Operator = Operator with { Kind = kind };
    }

    /// <summary>The message. The event does not say its chat.</summary>
    public MessageId MessageId { get; init; }

    /// <summary>The emoji's name, such as <c>SMILE</c>.</summary>
    public string Emoji { get; init; } = "";

    /// <summary>Who did it; of an app only <see cref="EventActor.Kind"/> is known here.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>The app that did it; null when it was a person.</summary>
    public AppId? App { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }

    private protected override string Subject => MessageId.Value;

    private static string ReadEmoji(ref EventJson json)
    {
        var emoji = "";
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("emoji_type"u8)) emoji = json.Recurrent();
        }

        return emoji;
    }
}
