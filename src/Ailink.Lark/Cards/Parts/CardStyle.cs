namespace Ailink.Lark.Cards;

/// <summary>Sizes and colours of the card's own, under names such as <c>cus-0</c> that its elements then use.</summary>
public sealed record CardStyle : CardPart
{
    /// <summary>Makes one.</summary>
    public CardStyle()
    {
    }

    internal CardStyle(CardProperties properties)
    {
        TextSizes = properties.Map("text_size", static json => CardProperties.Read(json, static part => new CardTextSize(part)));
        Colors = properties.Map("color", static json => CardProperties.Read(json, static part => new CardStyleColor(part)));
    }

    /// <summary>Sizes by name.</summary>
    public IReadOnlyDictionary<string, CardTextSize> TextSizes { get; init => field = CardMap<CardTextSize>.Of(value); } = CardMap<CardTextSize>.Unset;

    /// <summary>Colours by name.</summary>
    public IReadOnlyDictionary<string, CardStyleColor> Colors { get; init => field = CardMap<CardStyleColor>.Of(value); } = CardMap<CardStyleColor>.Unset;

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Map("text_size"u8, TextSizes);
        writer.Map("color"u8, Colors);
    }
}
