using System.Text.Json.Serialization;

namespace Ailink.Lark.Events;

/// <summary>As whom somebody recalled a message. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<Recaller>))]
public readonly record struct Recaller(string Value) : ILarkWord<Recaller>
{
    /// <summary>Who sent it.</summary>
    public static Recaller Sender { get; } = new("message_owner");

    /// <summary>The owner of the group.</summary>
    public static Recaller GroupOwner { get; } = new("group_owner");

    /// <summary>A manager of the group.</summary>
    public static Recaller GroupManager { get; } = new("group_manager");

    /// <summary>A manager of the tenant.</summary>
    public static Recaller TenantManager { get; } = new("enterprise_manager");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static Recaller ILarkWord<Recaller>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
