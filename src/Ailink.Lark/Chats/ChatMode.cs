using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>What kind of chat it is. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<ChatMode>))]
public readonly record struct ChatMode(string Value) : ILarkWord<ChatMode>
{
    /// <summary>A group.</summary>
    public static ChatMode Group { get; } = new("group");

    /// <summary>A group whose messages are threads.</summary>
    public static ChatMode Topic { get; } = new("topic");

    /// <summary>A chat of two.</summary>
    public static ChatMode Direct { get; } = new("p2p");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static ChatMode ILarkWord<ChatMode>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
