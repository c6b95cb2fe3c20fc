using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A card of schema 2.0 that lives on its own: it is sent once and updated in place. Guarded by the world's gate.</summary>
internal sealed class CardEntity(string id, SandboxApp app, JsonObject document, DateTimeOffset createdAt)
{
    /// <summary>An entity lives this long, counted from its creation.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    /// <summary>Streaming ends by itself this long after it was last switched on.</summary>
    public static readonly TimeSpan StreamingLife = TimeSpan.FromMinutes(10);

    public string Id { get; } = id;

    public SandboxApp App { get; } = app;

    public JsonObject Document { get; set; } = document;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The highest sequence number used, over all operations.</summary>
    public int LastSequence { get; set; }

    public HashSet<string> UsedUuids { get; } = new(StringComparer.Ordinal);

    /// <summary>The message that shows it; null before it was sent.</summary>
    public Message? SentAs { get; set; }

    public DateTimeOffset? StreamingSince { get; set; }

    /// <summary>Streaming was on and ended by itself.</summary>
    public bool StreamingTimedOut { get; set; }

    public bool IsExpired(DateTimeOffset now) => now - CreatedAt > Life;
}
