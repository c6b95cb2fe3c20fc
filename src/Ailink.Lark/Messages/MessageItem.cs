using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A message on the wire. A class: a record would print what was said.</summary>
internal sealed class MessageItem
{
    public string? MessageId { get; init; }

    public string? RootId { get; init; }

    public string? ParentId { get; init; }

    public string? ThreadId { get; init; }

    public string? UpperMessageId { get; init; }

    public MessageType MsgType { get; init; }

    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? CreateTime { get; init; }

    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? UpdateTime { get; init; }

    public bool Deleted { get; init; }

    public bool Updated { get; init; }

    public string? ChatId { get; init; }

    public MessageSender? Sender { get; init; }

    public Said? Body { get; init; }

    public IReadOnlyList<MessageMention>? Mentions { get; init; }

    /// <summary>As users see it; <paramref name="forwarded"/> are the messages inside it.</summary>
    public LarkMessage ToMessage(IReadOnlyList<LarkMessage> forwarded) => new()
    {
        Id = Ailink.Lark.MessageId.Parse(MessageId ?? ""),
        Chat = ChatId is { Length: > 0 } chat ? new(chat) : default,
        Type = MsgType,
        Content = Body?.Content ?? "",
        Mentions = Mentions ?? [],
        Sender = Sender,
        SentAt = CreateTime ?? default,
        UpdatedAt = UpdateTime,
        Edited = Updated,
        Deleted = Deleted,
        Root = RootId is { Length: > 0 } root ? new MessageId(root) : null,
        Parent = ParentId is { Length: > 0 } parent ? new MessageId(parent) : null,
        Thread = ThreadId is { Length: > 0 } thread ? new ThreadId(thread) : null,
        ForwardedIn = UpperMessageId is { Length: > 0 } upper ? new MessageId(upper) : null,
        Forwarded = forwarded,
    };

    internal sealed class Said
    {
        public string? Content { get; init; }
    }
}
