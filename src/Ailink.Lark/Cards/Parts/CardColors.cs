using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Colours on the wire.</summary>
internal static class CardColors
{
    private static readonly CardColor[] All = Enum.GetValues<CardColor>();

    /// <summary>Null for one we do not know.</summary>
    public static CardColor? Read(JsonElement json)
    {
        foreach (var color in All)
        {
            if (json.ValueKind == JsonValueKind.String && json.ValueEquals(Wire(color)))
                return color;
        }

        return null;
    }

    public static string Wire(CardColor color) => color switch
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
