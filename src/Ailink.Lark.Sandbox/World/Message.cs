namespace Ailink.Lark.Sandbox;

/// <summary>A message in a chat. Guarded by the world's gate.</summary>
internal sealed class Message(string id, Chat chat, SandboxApp? app, SandboxUser? author, DateTimeOffset sentAt)
{
    public string Id { get; } = id;

    public Chat Chat { get; } = chat;

    /// <summary>The app whose bot sent it; null when a user did.</summary>
    public SandboxApp? App { get; } = app;

    /// <summary>The user who wrote it; null when a bot did.</summary>
    public SandboxUser? Author { get; } = author;

    public DateTimeOffset SentAt { get; } = sentAt;

    public DateTimeOffset UpdatedAt { get; set; } = sentAt;

    public required string Type { get; init; }

    public required string Content { get; set; }

    public IReadOnlyList<Mention> Mentions { get; set; } = [];

    /// <summary>The card of schema 2.0 it shows; null for everything else.</summary>
    public CardEntity? Card { get; set; }

    public Message? Parent { get; init; }

    public string? ThreadId { get; init; }

    public int Updates { get; set; }

    public bool IsRecalled { get; set; }

    public Message Root => Parent?.Root ?? this;

    public string SenderId => App?.Id ?? Author!.UnionId;

    public string SenderName => App?.Name ?? Author!.Name;
}
