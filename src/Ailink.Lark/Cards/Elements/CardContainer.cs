namespace Ailink.Lark.Cards;

/// <summary>An element that holds others.</summary>
public abstract record CardContainer : CardElement
{
    private protected CardContainer()
    {
    }

    private protected CardContainer(CardProperties properties)
        : base(properties)
    {
        Direction = properties.Text("direction");
        Padding = properties.Text("padding");
        HorizontalSpacing = properties.Text("horizontal_spacing");
        HorizontalAlign = properties.Text("horizontal_align");
        VerticalSpacing = properties.Text("vertical_spacing");
        VerticalAlign = properties.Text("vertical_align");
        Elements = properties.Elements("elements");
    }

    /// <summary>What it holds, from top to bottom, or from left to right.</summary>
    public IReadOnlyList<CardElement> Elements { get; init => field = CardList<CardElement>.Of(value); } = CardList<CardElement>.Unset;

    /// <summary><c>vertical</c> (default) or <c>horizontal</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Space inside: one, two or four values such as <c>4px 12px</c>, 0 to 99.</summary>
    public string? Padding { get; init; }

    /// <summary>Space between what stands side by side: <c>small</c> (4), <c>medium</c> (8), <c>large</c> (12), <c>extra_large</c> (16), or pixels such as <c>6px</c>, 0 to 99.</summary>
    public string? HorizontalSpacing { get; init; }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? HorizontalAlign { get; init; }

    /// <summary>Space between what stands one below the other; as <see cref="HorizontalSpacing"/>.</summary>
    public string? VerticalSpacing { get; init; }

    /// <summary><c>top</c> (default), <c>center</c> or <c>bottom</c>.</summary>
    public string? VerticalAlign { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("direction"u8, Direction);
        writer.Text("padding"u8, Padding);
        writer.Text("horizontal_spacing"u8, HorizontalSpacing);
        writer.Text("horizontal_align"u8, HorizontalAlign);
        writer.Text("vertical_spacing"u8, VerticalSpacing);
        writer.Text("vertical_align"u8, VerticalAlign);
        writer.Elements("elements"u8, Elements);
    }
}
