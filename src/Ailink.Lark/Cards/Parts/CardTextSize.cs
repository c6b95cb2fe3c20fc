namespace Ailink.Lark.Cards;

/// <summary>A size of text of the card's own.</summary>
public sealed record CardTextSize : CardPart
{
    /// <summary>Makes one.</summary>
    public CardTextSize()
    {
    }

    internal CardTextSize(CardProperties properties)
    {
        Default = properties.Text("default");
        Pc = properties.Text("pc");
        Mobile = properties.Text("mobile");
    }

    /// <summary>Where no other is given, such as <c>normal</c>.</summary>
    public string? Default { get; init; }

    /// <summary>On desks.</summary>
    public string? Pc { get; init; }

    /// <summary>On phones.</summary>
    public string? Mobile { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("default"u8, Default);
        writer.Text("pc"u8, Pc);
        writer.Text("mobile"u8, Mobile);
    }
}
