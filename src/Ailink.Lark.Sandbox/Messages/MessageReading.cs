namespace Ailink.Lark.Sandbox;

/// <summary>How a message is read: by which call, with which ids, and cards whole or as the lossy tree.</summary>
internal sealed class MessageReading(PlatformCall call)
{
    public PlatformCall Call => call;

    /// <summary>The <c>user_id_type</c> asked for; null when it was not, which names bots by another id.</summary>
    public string? UserIdType { get; init; }

    public bool WholeCards { get; init; }

    /// <summary>In a list a recalled message says so; read by itself it has no content.</summary>
    public bool InList { get; init; }

    public static MessageReading Of(PlatformCall call, bool inList) => new(call)
    {
        UserIdType = inList ? null : call.Query("user_id_type"), WholeCards = call.Query("card_msg_content_type") == "user_card_content", InList = inList,
    };
}
