using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A reaction on the wire.</summary>
internal sealed record ReactionItem
{
    public string? ReactionId { get; init; }

    public EmojiItem? ReactionType { get; init; }

    public OperatorItem? Operator { get; init; }

    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? ActionTime { get; init; }

    public MessageReaction ToReaction() => new()
    {
        Id = Ailink.Lark.ReactionId.Parse(ReactionId ?? ""),
        Emoji = ReactionType?.EmojiType ?? "",
        Operator = Operator?.OperatorId ?? "",
        OperatorKind = Operator?.OperatorType ?? default,
        At = ActionTime,
    };

    internal sealed record EmojiItem(string? EmojiType);

    internal sealed record OperatorItem(string? OperatorId, SenderKind OperatorType);
}
