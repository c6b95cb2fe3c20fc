using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Anything else, kept as it is.</summary>
public sealed record RawCell : TableCell
{
    private readonly CardValue _json;

    /// <summary>Makes one.</summary>
    /// <param name="json">What stands in the cell.</param>
    public RawCell(JsonElement json) => _json = CardValue.Of(json);

    /// <summary>What stands in the cell.</summary>
    public JsonElement Json
    {
        get => _json.Json;
        init => _json = CardValue.Of(value);
    }

    internal override void WriteTo(ref CardWriter writer) => writer.Value(Json);
}
