namespace Ailink.Lark.Cards;

/// <summary>A colour of the card's own.</summary>
public sealed record CardStyleColor : CardPart
{
    /// <summary>Makes one.</summary>
    public CardStyleColor()
    {
    }

    internal CardStyleColor(CardProperties properties)
    {
        LightMode = properties.Text("light_mode");
        DarkMode = properties.Text("dark_mode");
    }

    /// <summary>On light ground, such as <c>rgba(5,157,178,0.52)</c>.</summary>
    public string? LightMode { get; init; }

    /// <summary>On dark ground.</summary>
    public string? DarkMode { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("light_mode"u8, LightMode);
        writer.Text("dark_mode"u8, DarkMode);
    }
}
