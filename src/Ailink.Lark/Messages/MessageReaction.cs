namespace Ailink.Lark;

/// <summary>An emoji somebody put on a message.</summary>
public sealed record MessageReaction
{
    /// <summary>Its id, wanted to remove it.</summary>
    public required ReactionId Id { get; init; }

    /// <summary>The emoji's name, such as <c>SMILE</c>.</summary>
    public string Emoji { get; init; } = "";

    /// <summary>Who: an open id of a user, or an app id.</summary>
    public string Operator { get; init; } = "";

    /// <summary>A person or an app.</summary>
    public SenderKind OperatorKind { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? At { get; init; }
}
