namespace Ailink.Lark.Cards;

/// <summary>Elements repeated for each entry of a variable: in cards of the card builder only.</summary>
public sealed record RepeatElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="variable">The variable, a list.</param>
    /// <param name="elements">What is repeated.</param>
    public RepeatElement(string variable, params IReadOnlyList<CardElement> elements)
    {
        ArgumentNullException.ThrowIfNull(variable);
        Variable = variable;
        Elements = elements;
    }

    internal RepeatElement(CardProperties properties)
        : base(properties)
    {
        Variable = properties.NeededText("variable");
        Elements = properties.Elements("elements");
    }

    /// <summary>The variable, a list.</summary>
    public string Variable { get; init; }

    /// <summary>What is repeated.</summary>
    public IReadOnlyList<CardElement> Elements { get; init => field = CardList<CardElement>.Of(value); } = CardList<CardElement>.Unset;

    internal override string Tag => "repeat";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("variable"u8, Variable);
        writer.Elements("elements"u8, Elements);
    }
}
