using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A card of schema 2.0. Never changed: each method gives a new one. Two cards are equal when they say the same.</summary>
/// <remarks>
/// What it is made of comes in <see cref="Elements"/>; the methods add the usual ones, so that a card's code reads as the card looks. Vendor:
/// https://open.feishu.cn/document/feishu-cards/card-json-v2-structure
/// </remarks>
public sealed partial record Card : CardPart
{
    /// <summary>The head, if any.</summary>
    public CardHeader? Header { get; init; }

    /// <summary>The elements, from top to bottom.</summary>
    public IReadOnlyList<CardElement> Elements { get; init => field = CardList<CardElement>.Of(value); } = CardList<CardElement>.Unset;

    /// <summary>How the card behaves.</summary>
    public CardConfig Config { get; init; } = CardConfig.Default;

    /// <summary>What a press on the card opens, where nothing else takes it.</summary>
    public CardLink? Link { get; init; }

    /// <summary>How the elements are laid out.</summary>
    public CardLayout Layout { get; init; } = CardLayout.Default;

    /// <summary>Reads a card. What has no type here is kept and written back; a card without body gets an empty one.</summary>
    /// <param name="utf8Json">The card, schema 2.0.</param>
    /// <exception cref="JsonException">No JSON, no object, one name twice in an object, nested deeper than 64, or another schema. <see cref="JsonException.Path"/> says where.</exception>
    public static Card Parse(ReadOnlySpan<byte> utf8Json) => CardReader.Read(utf8Json);

    /// <summary>What the platform would refuse; empty for a good card. Sending asks this by itself.</summary>
    public IReadOnlyList<CardProblem> Validate() => JsonBody.Use(this, static (ref writer, card) => card.WriteTo(ref writer), CardRules.Check);

    /// <summary>The card as the platform takes it.</summary>
    public string ToJson() => JsonBody.Text(this, static (ref writer, card) => card.WriteTo(ref writer));

    /// <summary>Title and size, for logs and debuggers.</summary>
    public override string ToString() => $"Card '{Header?.Title.Content}', {Elements.Count} elements";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("schema"u8, "2.0");
        if (!ReferenceEquals(Config, CardConfig.None))
            writer.Part("config"u8, Config);
        writer.Part("card_link"u8, Link);
        writer.Part("header"u8, Header);
        writer.Name("body"u8);
        Layout.WriteTo(ref writer, Elements);
    }
}
