namespace Ailink.Lark.Cards;

/// <summary>An image to choose.</summary>
public sealed record ImageOption : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="key">The image, uploaded by this app.</param>
    public ImageOption(ImageKey key) => Key = key;

    internal ImageOption(CardProperties properties)
    {
        Key = properties.NeededImage("img_key");
        Value = properties.Text("value");
        Disabled = properties.Flag("disabled");
        HoverTips = properties.Part("hover_tips", static part => new CardText(part));
        DisabledTips = properties.Part("disabled_tips", static part => new CardText(part));
    }

    /// <summary>The image, uploaded by this app.</summary>
    public ImageKey Key { get; init; }

    /// <summary>What the app gets.</summary>
    public string? Value { get; init; }

    /// <summary>Whether it cannot be chosen. Default: false.</summary>
    public bool? Disabled { get; init; }

    /// <summary>What a pointer over it says.</summary>
    public CardText? HoverTips { get; init; }

    /// <summary>What is said when it cannot be.</summary>
    public CardText? DisabledTips { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("img_key"u8, Key.Value);
        writer.Text("value"u8, Value);
        writer.Flag("disabled"u8, Disabled);
        writer.Part("hover_tips"u8, HoverTips);
        writer.Part("disabled_tips"u8, DisabledTips);
    }
}
