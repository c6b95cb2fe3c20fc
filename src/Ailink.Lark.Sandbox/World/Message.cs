namespace Ailink.Lark.Sandbox;

/// <summary>A message in a chat. Guarded by the world's gate.</summary>
internal sealed class Message(string id, Chat chat, SandboxApp? app, SandboxUser? author, DateTimeOffset sentAt)
{
    public string Id { get; } = id;

    public Chat Chat { get; } = chat;

    /// <summary>The app whose bot sent it; null when a user did.</summary>
    public SandboxApp? App { get; } = app;

    /// <summary>The user who wrote it, be it through an app; null when a bot did.</summary>
    public SandboxUser? Author { get; } = author;

    public DateTimeOffset SentAt { get; } = sentAt;

    public DateTimeOffset UpdatedAt { get; set; } = sentAt;

    /// <summary>Its place in the world's order of messages; 0 before it was delivered.</summary>
    public long Number { get; set; }

    public required string Type { get; set; }

    /// <summary>The content as it was sent, but for mentions in a text.</summary>
    public required string Content { get; set; }

    /// <summary>The content as apps read it where that differs: a post comes back without its languages.</summary>
    public string? ReadBack { get; set; }

    public IReadOnlyList<Mention> Mentions { get; set; } = [];

    /// <summary>The card of schema 2.0 it shows; null for everything else.</summary>
    public CardEntity? Card { get; set; }

    public Message? Parent { get; init; }

    /// <summary>The thread it belongs to, its root as well as the replies; null outside threads.</summary>
    public string? ThreadId { get; set; }

    /// <summary>The merged message that holds it; null for one that stands in its chat by itself.</summary>
    public Message? Upper { get; init; }

    /// <summary>What a merged message holds.</summary>
    public List<Message> Children { get; } = [];

    /// <summary>The only person who sees it, and whose client it does not ring; null for everybody in the chat.</summary>
    public SandboxUser? Viewer { get; init; }

    /// <summary>Whether it was sent to many at once: then it stays as it is.</summary>
    public bool IsOfBatch { get; set; }

    public int Updates { get; set; }

    public bool IsRecalled { get; set; }

    /// <summary>Who has read it, and when.</summary>
    public Dictionary<SandboxUser, DateTimeOffset> Reads { get; } = [];

    public List<Reaction> Reactions { get; } = [];

    /// <summary>The links in it that apps preview.</summary>
    public List<LinkPreview> Previews { get; } = [];

    /// <summary>Its place among the chat's pins; null when it is not pinned.</summary>
    public Pin? Pin { get; set; }

    /// <summary>Whom it was urged upon, and how at last.</summary>
    public Dictionary<SandboxUser, BuzzKind> Buzzes { get; } = [];

    /// <summary>The bubbles below it; they vanish with the next message.</summary>
    public IReadOnlyList<string> FollowUps { get; set; } = [];

    public Message Root => Parent?.Root ?? this;

    public bool IsThreadReply => ThreadId is not null && Parent is not null;

    public string SenderId => App?.Id ?? Author!.UnionId;

    public string SenderName => App?.Name ?? Author!.Name;
}
