using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Whether others find a chat. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<ChatVisibility>))]
public readonly record struct ChatVisibility(string Value) : ILarkWord<ChatVisibility>
{
    /// <summary>Who is not a member does not find it.</summary>
    public static ChatVisibility Private { get; } = new("private");

    /// <summary>Everybody in the tenant finds it.</summary>
    public static ChatVisibility Public { get; } = new("public");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static ChatVisibility ILarkWord<ChatVisibility>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
