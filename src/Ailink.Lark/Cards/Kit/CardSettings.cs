namespace Ailink.Lark.Cards;

/// <summary>Settings of a card entity to change; what is null stays as it is.</summary>
public sealed record CardSettings
{
    /// <summary>How the card behaves; inside it, too, what is null stays as it is.</summary>
    public CardConfig? Config { get; init; }

    /// <summary>What a press on the card opens.</summary>
    public CardLink? Link { get; init; }

    /// <summary>Streaming on or off, and nothing else.</summary>
    /// <param name="on">Whether text may grow letter by letter.</param>
    public static CardSettings Streaming(bool on) => new() { Config = new() { StreamingMode = on } };

    internal void WriteTo(ref CardWriter writer)
    {
        writer.BeginObject();
        writer.Part("config"u8, Config?.AsChange());
        writer.Part("card_link"u8, Link);
        writer.EndObject();
    }
}
