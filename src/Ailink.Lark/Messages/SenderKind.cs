using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Who sent a message. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<SenderKind>))]
public readonly record struct SenderKind(string Value) : ILarkWord<SenderKind>
{
    /// <summary>A person.</summary>
    public static SenderKind User { get; } = new("user");

    /// <summary>An app, as the message APIs and reactions call it.</summary>
    public static SenderKind App { get; } = new("app");

    /// <summary>An app, as events of messages call it.</summary>
    public static SenderKind Bot { get; } = new("bot");

    /// <summary>Somebody who is not named.</summary>
    public static SenderKind Anonymous { get; } = new("anonymous");

    /// <summary>The platform does not say.</summary>
    public static SenderKind Unknown { get; } = new("unknown");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static SenderKind ILarkWord<SenderKind>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
