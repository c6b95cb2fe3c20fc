namespace Ailink.Lark.Events;

/// <summary>
/// Somebody wrote where the bot is (<c>im.message.receive_v1</c>): in a chat of two with <c>im:message.p2p_msg:readonly</c>, in a group with <c>im:message.group_at_msg:readonly</c> (mentions of the
/// bot) or <c>im:message.group_msg</c> (everything).
/// </summary>
/// <remarks>
/// The platform may send one message as two events: it is handled once by its id, not by the event's. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/message/events/receive
/// </remarks>
public sealed record MessageReceived : LarkEvent
{
    /// <summary>Makes one.</summary>
    public MessageReceived()
    {
    }

    internal MessageReceived(ref EventJson json)
    {
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("sender"u8))
            {
                Sender = new(ref json);
            }
            else if (json.Is("message"u8))
            {
                var message = json.Enter();
                while (json.Next(message))
                {
                    if (json.Is("message_id"u8)) MessageId = json.Id<MessageId>() ?? default;
                    else if (json.Is("root_id"u8)) RootId = json.Id<MessageId>();
                    else if (json.Is("parent_id"u8)) ParentId = json.Id<MessageId>();
                    else if (json.Is("thread_id"u8)) ThreadId = json.Id<ThreadId>();
                    else if (json.Is("create_time"u8)) SentAt = json.Time();
                    else if (json.Is("update_time"u8)) UpdatedAt = json.Time();
                    else if (json.Is("chat_id"u8)) Chat = json.Id<ChatId>() ?? default;
                    else if (json.Is("chat_type"u8)) ChatKind = json.Word<ChatMode>();
                    else if (json.Is("message_type"u8)) Type = json.Word<MessageType>();
                    else if (json.Is("content"u8)) Content = json.Text();
                    else if (json.Is("mentions"u8)) Mentions = json.Items(EventMention.Read);
                }
            }
        }

        MentionsMe = Mentions.Count > 0 && Mentions.Any(mention => mention.Who.IsBot);
    }

    /// <summary>The message: reply to it, react to it. Empty (<see cref="MessageId.IsEmpty"/>) only if the event is not as documented.</summary>
    public MessageId MessageId { get; init; }

    /// <summary>Its chat; a chat of two has one as well.</summary>
    public ChatId Chat { get; init; }

    /// <summary>A chat of two (<see cref="ChatMode.Direct"/>) or a group (<see cref="ChatMode.Group"/>).</summary>
    public ChatMode ChatKind { get; init; }

    /// <summary>Who wrote it. A bot only with <c>im:message.group_at_msg.include_bot:readonly</c>: see to it that two bots do not answer each other for ever.</summary>
    public EventActor Sender { get; init; } = EventActor.Nobody;

    /// <summary>Its kind.</summary>
    public MessageType Type { get; init; }

    /// <summary>What it says, as JSON whose shape depends on <see cref="Type"/>: here stand the keys of images and files, for <see cref="ILarkFiles.DownloadAsync"/>.</summary>
    public string Content { get; init; } = "";

    /// <summary>What it says, for people: mentions by name, a post or a card line by line, a placeholder such as <c>[image]</c> for what is no text. Put together at each call.</summary>
    public string Text => MessageText.Of(Type, Content, [.. Mentions.Select(mention => new MessageMention { Key = mention.Key, Id = mention.Who.OpenId?.Value ?? "", Name = mention.Who.Name })]);

    /// <summary>Who is mentioned in it.</summary>
    public IReadOnlyList<EventMention> Mentions { get; init; } = [];

    /// <summary>
    /// Whether it mentions the bot; a mention of everybody is none. Events name a mentioned bot by its open id, and the app's own is known from <see cref="ILarkBot.GetAsync"/>: before the first
    /// message that mentions a bot is handled, that is asked, once for each app. While the call fails a mention of any bot counts, for answering too much is better than keeping silent.
    /// </summary>
    public bool MentionsMe { get; init; }

    /// <summary>Whether it is for the bot: in a chat of two always, in a group if <see cref="MentionsMe"/>.</summary>
    public bool IsForMe => MentionsMe || ChatKind == ChatMode.Direct;

    /// <summary>When it was sent, by the platform's clock.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The message a chain of replies began with; null when it is no reply.</summary>
    public MessageId? RootId { get; init; }

    /// <summary>The message it replies to; null when it is no reply.</summary>
    public MessageId? ParentId { get; init; }

    /// <summary>Its thread; null when it is in none.</summary>
    public ThreadId? ThreadId { get; init; }

    /// <summary>Whether <see cref="MentionsMe"/> depends on who the app's bot is.</summary>
    internal bool NeedsBot => Mentions.Any(mention => mention.Who.Kind != SenderKind.User);

    private protected override string Subject => MessageId.Value;

    /// <summary>The same message, read by the bot; null leaves it as it is.</summary>
    internal MessageReceived WithBot(OpenId? bot) => bot is null ? this : this with { MentionsMe = Mentions.Any(mention => mention.Who.OpenId == bot) };
}
