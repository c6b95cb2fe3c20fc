namespace Ailink.Lark.Sandbox;

/// <summary>What every API that puts a message into a chat has in common: the uuid, the frequency, the thread.</summary>
internal static class Posting
{
    public const int LongestUuid = 50;

    private const int PerSecond = 5;

    /// <summary>The answer to a uuid that was used within the hour; null when it was not.</summary>
    public static Answer? Repeated(PlatformCall call, string? uuid, Func<Message, Answer> show)
    {
        if (call.World.Sent.Find(call, uuid) is not { } sent) return null;
        return call.World.RepeatedUuid switch
        {
            RepeatedUuid.Error => MessageRules.UuidRepeated.Refuse("The message is being sent."),
            RepeatedUuid.NoId => Answer.Ok().Resting(MessageRules.UuidRepeated),
            _ => show(sent).Resting(MessageRules.UuidRepeated),
        };
    }

    /// <summary>Counts one message to a chat: five a second to a user by one bot, and to a group by all of them together.</summary>
    public static Answer? Count(PlatformCall call, Chat chat) =>
        call.World.Rates.TryEnter("im chat", chat.Id, PerSecond, call.Now) ? null : MessageRules.Frequency.Refuse();

    /// <summary>Puts a message into its place. Everything has been judged before.</summary>
    public static Message Post(PlatformCall call, Place place, MessageContent content, string? uuid)
    {
        var who = call.Operator;
        // Below a thread's root everything is its child, however deep the message was that somebody answered.
        var parent = place.InThread ? place.Parent?.Root : place.Parent;
        var message = new Message(Ids.New("om_"), place.Chat, who.Bot, who.User, call.Now)
        {
            Type = content.Type, Content = content.Text, ReadBack = content.ReadBack, Card = content.Card, Mentions = content.Mentions, Parent = parent,
        };
        if (place.InThread && parent is not null) message.ThreadId = parent.ThreadId ??= Ids.ThreadOf(parent.Id);
        if (content.Card is { } card) card.SentAs = message;
        call.World.Sent.Add(call, uuid, message);
        call.World.Deliver(message);
        return message;
    }
}
