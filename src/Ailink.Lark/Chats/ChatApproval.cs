using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Whether who joins a chat must be approved. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<ChatApproval>))]
public readonly record struct ChatApproval(string Value) : ILarkWord<ChatApproval>
{
    /// <summary>Nobody must.</summary>
    public static ChatApproval NotRequired { get; } = new("no_approval_required");

    /// <summary>The owner or a manager decides.</summary>
    public static ChatApproval Required { get; } = new("approval_required");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static ChatApproval ILarkWord<ChatApproval>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
