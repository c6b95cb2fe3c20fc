namespace Ailink.Lark.Cards;

/// <summary>A label in a cell.</summary>
public sealed record TableOption : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="text">What it says.</param>
    public TableOption(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    internal TableOption(CardProperties properties)
    {
        Text = properties.NeededText("text");
        Color = properties.Text("color");
    }

    /// <summary>What it says.</summary>
    public string Text { get; init; }

    /// <summary>Its colour, such as <c>green</c>.</summary>
    public string? Color { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("text"u8, Text);
        writer.Text("color"u8, Color);
    }
}
