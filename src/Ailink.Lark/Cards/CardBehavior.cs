using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>What acting on an element does.</summary>
public abstract record CardBehavior
{
    private protected CardBehavior()
    {
    }

    internal static IReadOnlyList<CardBehavior>? ReadAll(JsonElement json) =>
        json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(entry => entry.ValueKind == JsonValueKind.Object) ? [.. json.EnumerateArray().Select(Read)] : null;

    internal abstract void WriteTo(Utf8JsonWriter writer);

    private static CardBehavior Read(JsonElement json)
    {
        CardProperties properties = new(json);
        CardBehavior? behavior = properties.Text("type") switch
        {
            OpenBehavior.Name => OpenBehavior.Read(properties),
            CallbackBehavior.Name => json.TryGetProperty("value", out var value) && json.EnumerateObject().Count() == 2 ? new CallbackBehavior(value) : null,
            _ => null,
        };
        return behavior is not null && properties.Fit ? behavior : new RawBehavior(json);
    }
}
