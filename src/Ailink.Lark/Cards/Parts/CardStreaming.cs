namespace Ailink.Lark.Cards;

/// <summary>How clients type on while a card streams. Clients 7.20 to 7.22 ignore it.</summary>
public sealed record CardStreaming : CardPart
{
    /// <summary>Makes one.</summary>
    public CardStreaming()
    {
    }

    internal CardStreaming(CardProperties properties)
    {
        Frequency = properties.Part("print_frequency_ms", static part => new CardPrintValue(part));
        Step = properties.Part("print_step", static part => new CardPrintValue(part));
        Strategy = properties.Text("print_strategy");
    }

    /// <summary>Milliseconds between two steps. Default: 70.</summary>
    public CardPrintValue? Frequency { get; init; }

    /// <summary>Characters in a step. Default: 1.</summary>
    public CardPrintValue? Step { get; init; }

    /// <summary><c>fast</c> (default: what is behind appears at once when more comes) or <c>delay</c> (it is typed first).</summary>
    public string? Strategy { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Part("print_frequency_ms"u8, Frequency);
        writer.Part("print_step"u8, Step);
        writer.Text("print_strategy"u8, Strategy);
    }
}
