using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>The kind of a message. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<MessageType>))]
public readonly record struct MessageType(string Value) : ILarkWord<MessageType>
{
    /// <summary>Plain text.</summary>
    public static MessageType Text { get; } = new("text");

    /// <summary>Text with a title, links and images.</summary>
    public static MessageType Post { get; } = new("post");

    /// <summary>An image.</summary>
    public static MessageType Image { get; } = new("image");

    /// <summary>A file.</summary>
    public static MessageType File { get; } = new("file");

    /// <summary>A sound.</summary>
    public static MessageType Audio { get; } = new("audio");

    /// <summary>A video.</summary>
    public static MessageType Media { get; } = new("media");

    /// <summary>A sticker.</summary>
    public static MessageType Sticker { get; } = new("sticker");

    /// <summary>A card.</summary>
    public static MessageType Card { get; } = new("interactive");

    /// <summary>The card of a chat.</summary>
    public static MessageType ShareChat { get; } = new("share_chat");

    /// <summary>The card of a user.</summary>
    public static MessageType ShareUser { get; } = new("share_user");

    /// <summary>Said by the platform itself.</summary>
    public static MessageType System { get; } = new("system");

    /// <summary>Several messages forwarded as one.</summary>
    public static MessageType Forwarded { get; } = new("merge_forward");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static MessageType ILarkWord<MessageType>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
