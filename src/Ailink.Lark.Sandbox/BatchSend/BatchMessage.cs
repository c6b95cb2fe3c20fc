namespace Ailink.Lark.Sandbox;

/// <summary>One message to many people. Guarded by the world's gate.</summary>
internal sealed class BatchMessage
{
    /// <summary><c>bm-…</c>; the messages in people's chats have ids no app is told.</summary>
    public string Id { get; } = Ids.New("bm-");

    public required SandboxApp App { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>How many people were named rightly, be they reachable or not.</summary>
    public required int ValidUsers { get; init; }

    /// <summary>What arrived.</summary>
    public List<Message> Messages { get; } = [];

    public bool IsRecalled { get; set; }

    public int ReadCount => Messages.Count(message => message.Reads.Count > 0);
}
