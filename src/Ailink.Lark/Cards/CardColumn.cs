using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A column of a <see cref="ColumnSetElement"/>.</summary>
/// <param name="Elements">From top to bottom.</param>
public sealed record CardColumn(params IReadOnlyList<CardElement> Elements)
{
    private const string Tag = "column";

    /// <summary>Names the column inside its card.</summary>
    public string? ElementId { get; init; }

    /// <summary><c>weighted</c> (default here), <c>auto</c>, or pixels such as <c>120px</c>.</summary>
    public string? Width { get; init; } = "weighted";

    /// <summary>1 to 5, among the weighted ones. Default 1.</summary>
    public int? Weight { get; init; } = 1;

    /// <summary>Properties that have no typed member here, passed on as they are.</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = CardJson.Nothing;

    internal static IReadOnlyList<CardColumn>? ReadAll(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        List<CardColumn> columns = [];
        foreach (var entry in json.EnumerateArray())
        {
            if (Read(entry) is not { } column)
                return null;
            columns.Add(column);
        }

        return columns;
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("tag"u8, Tag);
        CardJson.WriteOptional(writer, "element_id"u8, ElementId);
        CardJson.WriteOptional(writer, "width"u8, Width);
        if (Weight is { } weight)
            writer.WriteNumber("weight"u8, weight);
        writer.WritePropertyName("elements"u8);
        CardJson.WriteElements(writer, Elements);
        CardJson.Write(writer, Extra);
        writer.WriteEndObject();
    }

    private static CardColumn? Read(JsonElement json)
    {
        CardProperties properties = new(json);
        if (properties.Text("tag") is not Tag || properties.Part("elements", CardJson.ReadElements) is not { } elements)
            return null;
        CardColumn column = new(elements) { ElementId = properties.Text("element_id"), Width = properties.Text("width"), Weight = properties.Number("weight") };
        return properties.Fit ? column with { Extra = properties.Rest() } : null;
    }
}
