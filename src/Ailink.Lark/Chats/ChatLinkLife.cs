using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>How long a link to a chat is good. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<ChatLinkLife>))]
public readonly record struct ChatLinkLife(string Value) : ILarkWord<ChatLinkLife>
{
    /// <summary>Seven days.</summary>
    public static ChatLinkLife Week { get; } = new("week");

    /// <summary>A year.</summary>
    public static ChatLinkLife Year { get; } = new("year");

    /// <summary>For ever.</summary>
    public static ChatLinkLife Permanent { get; } = new("permanently");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static ChatLinkLife ILarkWord<ChatLinkLife>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
