namespace Ailink.Lark.Cards;

/// <summary>A number for each platform.</summary>
public sealed record CardPrintValue : CardPart
{
    /// <summary>Makes one.</summary>
    public CardPrintValue()
    {
    }

    internal CardPrintValue(CardProperties properties)
    {
        Default = properties.Number("default");
        Android = properties.Number("android");
        Ios = properties.Number("ios");
        Pc = properties.Number("pc");
    }

    /// <summary>Where no other is given.</summary>
    public int? Default { get; init; }

    /// <summary>On Android.</summary>
    public int? Android { get; init; }

    /// <summary>On iOS.</summary>
    public int? Ios { get; init; }

    /// <summary>On desks.</summary>
    public int? Pc { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Number("default"u8, Default);
        writer.Number("android"u8, Android);
        writer.Number("ios"u8, Ios);
        writer.Number("pc"u8, Pc);
    }
}
