using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Calls the app back.</summary>
public sealed record CallbackBehavior : CardBehavior
{
    internal const string Name = "callback";

    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    private readonly CardValue _value;

    /// <summary>Makes one.</summary>
    /// <param name="value">What the app gets: an object. The platform takes a string as well, but its own clients fail on it.</param>
    public CallbackBehavior(JsonElement value) => _value = CardValue.Of(value);

    internal CallbackBehavior(CardProperties properties)
    {
        properties.NeededText("type");
        _value = CardValue.Of(properties.Value("value") ?? properties.Needed(Empty));
    }

    /// <summary>What the app gets.</summary>
    public JsonElement Value
    {
        get => _value.Json;
        init => _value = CardValue.Of(value);
    }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("type"u8, Name);
        writer.Json("value"u8, Value);
    }
}
