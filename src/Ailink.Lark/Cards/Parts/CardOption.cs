namespace Ailink.Lark.Cards;

/// <summary>Something to choose.</summary>
public sealed record CardOption : CardPart
{
    /// <summary>Makes one.</summary>
    public CardOption()
    {
    }

    internal CardOption(CardProperties properties)
    {
        Value = properties.Text("value");
        Text = properties.Part("text", static part => new CardText(part));
        Icon = properties.Part("icon", static part => new CardIcon(part));
        MultiUrl = properties.Part("multi_url", static part => new CardLink(part));
    }

    /// <summary>What the app gets; different for each option. For people an open id, user id or union id.</summary>
    public string? Value { get; init; }

    /// <summary>What it says. People need none.</summary>
    public CardText? Text { get; init; }

    /// <summary>An icon before it.</summary>
    public CardIcon? Icon { get; init; }

    /// <summary>An address it opens, in an <see cref="OverflowElement"/>.</summary>
    public CardLink? MultiUrl { get; init; }

    /// <summary>Makes one.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="value">What the app gets.</param>
    public CardOption(CardText text, string value) => (Text, Value) = (text, value);

    /// <summary>A person to choose.</summary>
    /// <param name="id">The person.</param>
    public static CardOption Person(OpenId id) => new() { Value = id.Value };

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("value"u8, Value);
        writer.Part("text"u8, Text);
        writer.Part("icon"u8, Icon);
        writer.Part("multi_url"u8, MultiUrl);
    }
}
