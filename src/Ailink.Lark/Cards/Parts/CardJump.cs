namespace Ailink.Lark.Cards;

/// <summary>What a press on columns does: it opens an address.</summary>
public sealed record CardJump : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="multiUrl">The address.</param>
    public CardJump(CardLink multiUrl)
    {
        ArgumentNullException.ThrowIfNull(multiUrl);
        MultiUrl = multiUrl;
    }

    internal CardJump(CardProperties properties)
    {
        MultiUrl = properties.NeededPart("multi_url", static part => new CardLink(part));
    }

    /// <summary>The address.</summary>
    public CardLink MultiUrl { get; init; }

    private protected override void WriteProperties(ref CardWriter writer) => writer.Part("multi_url"u8, MultiUrl);
}
