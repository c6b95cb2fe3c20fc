using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A behaviour without a type here, kept as it is.</summary>
public sealed record RawBehavior : CardBehavior
{
    private readonly CardValue _json;

    /// <summary>Makes one.</summary>
    /// <param name="json">The behaviour, an object.</param>
    public RawBehavior(JsonElement json) => _json = CardValue.Of(json);

    /// <summary>The behaviour, an object.</summary>
    public JsonElement Json
    {
        get => _json.Json;
        init => _json = CardValue.Of(value);
    }

    internal override void WriteTo(ref CardWriter writer) => writer.Value(Json);

    private protected override void WriteProperties(ref CardWriter writer)
    {
    }
}
