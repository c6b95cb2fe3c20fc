namespace Ailink.Lark.Cards;

/// <summary>The buttons of a task.</summary>
public sealed record CheckerButtons : CardPart
{
    /// <summary>Makes one.</summary>
    public CheckerButtons()
    {
    }

    internal CheckerButtons(CardProperties properties)
    {
        DisplayRule = properties.Text("pc_display_rule");
        Buttons = properties.Parts("buttons", static part => new ButtonElement(part));
    }

    /// <summary>On desks: <c>always</c> (default) or <c>on_hover</c>.</summary>
    public string? DisplayRule { get; init; }

    /// <summary>At most three.</summary>
    public IReadOnlyList<ButtonElement> Buttons { get; init => field = CardList<ButtonElement>.Of(value); } = CardList<ButtonElement>.Unset;

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("pc_display_rule"u8, DisplayRule);
        writer.Parts("buttons"u8, Buttons);
    }
}
