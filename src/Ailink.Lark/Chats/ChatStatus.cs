using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Whether a chat lives. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<ChatStatus>))]
public readonly record struct ChatStatus(string Value) : ILarkWord<ChatStatus>
{
    /// <summary>It does.</summary>
    public static ChatStatus Normal { get; } = new("normal");

    /// <summary>It was dissolved.</summary>
    public static ChatStatus Dissolved { get; } = new("dissolved");

    /// <summary>It was dissolved; its history can still be read.</summary>
    public static ChatStatus DissolvedAndKept { get; } = new("dissolved_save");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static ChatStatus ILarkWord<ChatStatus>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
