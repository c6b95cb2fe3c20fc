namespace Ailink.Lark;

/// <summary>A message of a chat. Its <see cref="ToString"/> does not print what was said.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/intro</remarks>
public sealed record LarkMessage
{
    /// <summary>Its id.</summary>
    public required MessageId Id { get; init; }

    /// <summary>Its chat; a chat of two has one as well.</summary>
    public ChatId Chat { get; init; }

    /// <summary>Its kind.</summary>
    public MessageType Type { get; init; }

    /// <summary>What it says, as JSON whose shape depends on <see cref="Type"/>; empty when it was deleted. A card comes as a simple tree of its texts.</summary>
    public string Content { get; init; } = "";

    /// <summary>What it says, for people: mentions by name, a post line by line, a placeholder such as <c>[image]</c> for what is no text.</summary>
    public string Text => MessageText.Of(Type, Content, Mentions);

    /// <summary>Who is mentioned in it.</summary>
    public IReadOnlyList<MessageMention> Mentions { get; init; } = [];

    /// <summary>Who sent it; null where the platform does not say.</summary>
    public MessageSender? Sender { get; init; }

    /// <summary>When, by the platform's clock.</summary>
    public DateTimeOffset SentAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Whether its text was edited.</summary>
    public bool Edited { get; init; }

    /// <summary>Whether it was recalled or deleted.</summary>
    public bool Deleted { get; init; }

    /// <summary>The message a chain of replies began with; null when it is no reply.</summary>
    public MessageId? Root { get; init; }

    /// <summary>The message it replies to; null when it is no reply.</summary>
    public MessageId? Parent { get; init; }

    /// <summary>Its thread; null when it is in none.</summary>
    public ThreadId? Thread { get; init; }

    /// <summary>The message of forwarded ones it is part of.</summary>
    public MessageId? ForwardedIn { get; init; }

    /// <summary>The messages forwarded in it: only of <see cref="MessageType.Forwarded"/>, and only from <see cref="ILarkMessages.GetAsync"/>.</summary>
    public IReadOnlyList<LarkMessage> Forwarded { get; init; } = [];

    /// <summary>Kind and id.</summary>
    public override string ToString() => $"{Type} {Id}";
}
