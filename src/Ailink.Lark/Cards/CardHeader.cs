using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>The head of a card.</summary>
/// <param name="Title">What it says.</param>
public sealed record CardHeader(CardText Title)
{
    /// <summary>A second line.</summary>
    public CardText? Subtitle { get; init; }

    /// <summary>Its colour (<c>template</c>). Default: <see cref="CardColor.Default"/>.</summary>
    public CardColor Color { get; init; }

    /// <summary>Properties that have no typed member here, passed on as they are: <c>text_tag_list</c>, <c>icon</c>, …</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = CardJson.Nothing;

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("title"u8);
        Title.WriteTo(writer);
        if (Subtitle is not null)
        {
            writer.WritePropertyName("subtitle"u8);
            Subtitle.WriteTo(writer);
        }

        if (!Extra.ContainsKey("template"))
            writer.WriteString("template"u8, Wire(Color));
        CardJson.Write(writer, Extra);
        writer.WriteEndObject();
    }

    internal static CardHeader? Read(JsonElement json)
    {
        CardProperties properties = new(json);
        if (properties.Part("title", CardText.Read) is not { } title)
            return null;
        var subtitle = properties.Part("subtitle", CardText.Read);
        CardColor? color = json.TryGetProperty("template", out var template) ? Colored(template) : CardColor.Default;
        if (color is not null)
            properties.Text("template"); // known: otherwise it stays with the rest, as it is
        return properties.Fit ? new(title) { Subtitle = subtitle, Color = color ?? CardColor.Default, Extra = properties.Rest() } : null;
    }

    private static CardColor? Colored(JsonElement json)
    {
        foreach (var color in Enum.GetValues<CardColor>())
        {
            if (json.ValueKind == JsonValueKind.String && json.ValueEquals(Wire(color)))
                return color;
        }

        return null;
    }

    private static string Wire(CardColor color) => color switch
    {
        CardColor.Default => "default",
        CardColor.Blue => "blue",
        CardColor.Wathet => "wathet",
        CardColor.Turquoise => "turquoise",
        CardColor.Green => "green",
        CardColor.Yellow => "yellow",
        CardColor.Orange => "orange",
        CardColor.Red => "red",
        CardColor.Carmine => "carmine",
        CardColor.Violet => "violet",
        CardColor.Purple => "purple",
        CardColor.Indigo => "indigo",
        CardColor.Grey => "grey",
        _ => throw new ArgumentOutOfRangeException(nameof(color), color, "No such colour."),
    };
}
