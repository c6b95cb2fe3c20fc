namespace Ailink.Lark.Cards;

/// <summary>An image among others.</summary>
public sealed record CombinedImage : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="key">The image, uploaded by this app.</param>
    public CombinedImage(ImageKey key) => Key = key;

    internal CombinedImage(CardProperties properties)
    {
        Key = properties.NeededImage("img_key");
        Transparent = properties.Flag("transparent");
    }

    /// <summary>The image, uploaded by this app.</summary>
    public ImageKey Key { get; init; }

    /// <summary>Whether its ground is transparent. Default: false.</summary>
    public bool? Transparent { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("img_key"u8, Key.Value);
        writer.Flag("transparent"u8, Transparent);
    }
}
