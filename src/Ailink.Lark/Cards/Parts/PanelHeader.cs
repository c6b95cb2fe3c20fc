namespace Ailink.Lark.Cards;

/// <summary>The head of a panel that folds.</summary>
public sealed record PanelHeader : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="title">What it says; plain text or markdown.</param>
    public PanelHeader(CardText title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
    }

    internal PanelHeader(CardProperties properties)
    {
        Title = properties.NeededPart("title", static part => new CardText(part));
        BackgroundColor = properties.Text("background_color");
        Width = properties.Text("width");
        VerticalAlign = properties.Text("vertical_align");
        Padding = properties.Text("padding");
        Position = properties.Text("position");
        Icon = properties.Part("icon", static part => new CardIcon(part));
        IconPosition = properties.Text("icon_position");
        IconExpandedAngle = properties.Number("icon_expanded_angle");
    }

    /// <summary>What it says; plain text or markdown.</summary>
    public CardText Title { get; init; }

    /// <summary>Its colour.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary><c>fill</c> (default), <c>auto</c> or <c>auto_when_fold</c>.</summary>
    public string? Width { get; init; }

    /// <summary><c>top</c>, <c>center</c> (default) or <c>bottom</c>.</summary>
    public string? VerticalAlign { get; init; }

    /// <summary>Space inside, such as <c>4px 8px</c>.</summary>
    public string? Padding { get; init; }

    /// <summary>Where it stands: <c>top</c> (default) or <c>bottom</c>.</summary>
    public string? Position { get; init; }

    /// <summary>An icon; give it the size <c>16px 16px</c>.</summary>
    public CardIcon? Icon { get; init; }

    /// <summary><c>left</c>, <c>right</c> (default) or <c>follow_text</c>.</summary>
    public string? IconPosition { get; init; }

    /// <summary>How far the icon turns when the panel opens: -180 (default), -90, 90 or 180 degrees.</summary>
    public int? IconExpandedAngle { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Part("title"u8, Title);
        writer.Text("background_color"u8, BackgroundColor);
        writer.Text("width"u8, Width);
        writer.Text("vertical_align"u8, VerticalAlign);
        writer.Text("padding"u8, Padding);
        writer.Text("position"u8, Position);
        writer.Part("icon"u8, Icon);
        writer.Text("icon_position"u8, IconPosition);
        writer.Number("icon_expanded_angle"u8, IconExpandedAngle);
    }
}
