using System.Text.Json.Serialization;

namespace Ailink.Lark.Events;

/// <summary>What became of an app in a tenant. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<AppSwitch>))]
public readonly record struct AppSwitch(string Value) : ILarkWord<AppSwitch>
{
    /// <summary>The tenant switched it on.</summary>
    public static AppSwitch StartedByTenant { get; } = new("start_by_tenant");

    /// <summary>The tenant switched it off.</summary>
    public static AppSwitch StoppedByTenant { get; } = new("stop_by_tenant");

    /// <summary>The platform switched it off.</summary>
    public static AppSwitch StoppedByPlatform { get; } = new("stop_by_platform");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static AppSwitch ILarkWord<AppSwitch>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
