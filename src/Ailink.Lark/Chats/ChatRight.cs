using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Who may do something in a chat, or sees it. The platform may add words: compare with the ones here, and expect others.</summary>
/// <param name="Value">The word as the platform writes it.</param>
[JsonConverter(typeof(LarkWordJsonConverter<ChatRight>))]
public readonly record struct ChatRight(string Value) : ILarkWord<ChatRight>
{
    /// <summary>All members.</summary>
    public static ChatRight Everybody { get; } = new("all_members");

    /// <summary>The owner and the managers.</summary>
    public static ChatRight Owner { get; } = new("only_owner");

    /// <summary>Nobody.</summary>
    public static ChatRight Nobody { get; } = new("not_anyone");

    /// <summary>A list of moderators.</summary>
    public static ChatRight Moderators { get; } = new("moderator_list");

    /// <inheritdoc/>
    public string Value { get => field ?? ""; init; } = Value;

    static ChatRight ILarkWord<ChatRight>.Of(string value) => new(value);

    /// <summary>The word as the platform writes it.</summary>
    public override string ToString() => Value;
}
