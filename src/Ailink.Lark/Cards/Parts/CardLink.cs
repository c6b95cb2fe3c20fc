namespace Ailink.Lark.Cards;

/// <summary>An address, and other ones for some platforms. <c>lark://msgcard/unsupported_action</c> switches a platform off.</summary>
public sealed record CardLink : CardPart
{
    /// <summary>Makes one.</summary>
    public CardLink()
    {
    }

    internal CardLink(CardProperties properties)
    {
        Url = properties.Text("url");
        PcUrl = properties.Text("pc_url");
        IosUrl = properties.Text("ios_url");
        AndroidUrl = properties.Text("android_url");
    }

    /// <summary>The address. Needed unless all three platforms have their own.</summary>
    public string? Url { get; init; }

    /// <summary>Another one for desks.</summary>
    public string? PcUrl { get; init; }

    /// <summary>Another one for iOS.</summary>
    public string? IosUrl { get; init; }

    /// <summary>Another one for Android.</summary>
    public string? AndroidUrl { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("url"u8, Url);
        writer.Text("pc_url"u8, PcUrl);
        writer.Text("ios_url"u8, IosUrl);
        writer.Text("android_url"u8, AndroidUrl);
    }
}
