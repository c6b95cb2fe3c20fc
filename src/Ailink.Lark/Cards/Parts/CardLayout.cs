namespace Ailink.Lark.Cards;

/// <summary>How a card's body is laid out.</summary>
public sealed record CardLayout : CardPart
{
    /// <summary>What most cards say: nothing.</summary>
    internal static readonly CardLayout Default = new();

    /// <summary>Makes one.</summary>
    public CardLayout()
    {
    }

    internal CardLayout(CardProperties properties)
    {
        Direction = properties.Text("direction");
        Padding = properties.Text("padding");
        HorizontalSpacing = properties.Text("horizontal_spacing");
        HorizontalAlign = properties.Text("horizontal_align");
        VerticalSpacing = properties.Text("vertical_spacing");
        VerticalAlign = properties.Text("vertical_align");
    }

    /// <summary><c>vertical</c> (default) or <c>horizontal</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>Space inside: one, two or four values such as <c>12px</c>, 0 to 99.</summary>
    public string? Padding { get; init; }

    /// <summary>Space between what stands side by side: <c>small</c> (4), <c>medium</c> (8), <c>large</c> (12), <c>extra_large</c> (16), or pixels such as <c>6px</c>, 0 to 99.</summary>
    public string? HorizontalSpacing { get; init; }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? HorizontalAlign { get; init; }

    /// <summary>Space between what stands one below the other; as <see cref="HorizontalSpacing"/>.</summary>
    public string? VerticalSpacing { get; init; }

    /// <summary><c>top</c> (default), <c>center</c> or <c>bottom</c>.</summary>
    public string? VerticalAlign { get; init; }

    /// <summary>Writes the body.</summary>
    internal void WriteTo(ref CardWriter writer, IReadOnlyList<CardElement> elements)
    {
        writer.BeginObject();
        WriteProperties(ref writer);
        ((CardExtra)Extra).WriteTo(ref writer);
        writer.Elements("elements"u8, elements);
        writer.EndObject();
    }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("direction"u8, Direction);
        writer.Text("padding"u8, Padding);
        writer.Text("horizontal_spacing"u8, HorizontalSpacing);
        writer.Text("horizontal_align"u8, HorizontalAlign);
        writer.Text("vertical_spacing"u8, VerticalSpacing);
        writer.Text("vertical_align"u8, VerticalAlign);
    }
}
