namespace Ailink.Lark.Cards;

/// <summary>The border of a panel.</summary>
public sealed record PanelBorder : CardPart
{
    /// <summary>Makes one.</summary>
    public PanelBorder()
    {
    }

    internal PanelBorder(CardProperties properties)
    {
        Color = properties.Text("color");
        CornerRadius = properties.Text("corner_radius");
    }

    /// <summary>Its colour.</summary>
    public string? Color { get; init; }

    /// <summary>Such as <c>5px</c>.</summary>
    public string? CornerRadius { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("color"u8, Color);
        writer.Text("corner_radius"u8, CornerRadius);
    }
}
