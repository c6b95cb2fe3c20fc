namespace Ailink.Lark.Cards;

/// <summary>How a card behaves. Everybody always sees the same, changing card (<c>update_multi</c>): schema 2.0 knows nothing else.</summary>
public sealed record CardConfig : CardPart
{
    /// <summary>A card that says nothing about it.</summary>
    internal static readonly CardConfig None = new() { UpdateMulti = null };

    /// <summary>What most cards say.</summary>
    internal static readonly CardConfig Default = new();

    /// <summary>Makes one.</summary>
    public CardConfig()
    {
    }

    internal CardConfig(CardProperties properties)
    {
        UpdateMulti = properties.Flag("update_multi");
        StreamingMode = properties.Flag("streaming_mode");
        Streaming = properties.Part("streaming_config", static part => new CardStreaming(part));
        Summary = properties.Part("summary", static part => new CardSummary(part));
        Locales = properties.Texts("locales");
        EnableForward = properties.Flag("enable_forward");
        EnableForwardInteraction = properties.Flag("enable_forward_interaction");
        WidthMode = properties.Text("width_mode");
        UseCustomTranslation = properties.Flag("use_custom_translation");
        Style = properties.Part("style", static part => new CardStyle(part));
    }

    /// <summary>Whether everybody sees the same card. True (default here) or null, which means the same: schema 2.0 takes no false.</summary>
    public bool? UpdateMulti { get; init; } = true;

    /// <summary>Whether its text may grow letter by letter. Default: false. The platform switches it off after ten minutes.</summary>
    public bool? StreamingMode { get; init; }

    /// <summary>How clients type on while it streams.</summary>
    public CardStreaming? Streaming { get; init; }

    /// <summary>What the list of chats shows. Default: the card's own words.</summary>
    public CardSummary? Summary { get; init; }

    /// <summary>The only languages it is shown in, such as <c>zh_cn</c>. Default: all it has texts in.</summary>
    public IReadOnlyList<string> Locales { get; init => field = CardList<string>.Of(value); } = CardList<string>.Unset;

    /// <summary>Whether it may be forwarded. Default: true.</summary>
    public bool? EnableForward { get; init; }

    /// <summary>Whether a forwarded copy calls the app back. Default: false.</summary>
    public bool? EnableForwardInteraction { get; init; }

    /// <summary><c>default</c> (600 px), <c>compact</c> (400 px) or <c>fill</c>.</summary>
    public string? WidthMode { get; init; }

    /// <summary>Whether the client's translation takes the card's own texts in other languages. Default: false.</summary>
    public bool? UseCustomTranslation { get; init; }

    /// <summary>Sizes and colours of its own.</summary>
    public CardStyle? Style { get; init; }

    /// <summary>As a change of settings: what cannot change is left out.</summary>
    internal CardConfig AsChange() => UpdateMulti == true ? this with { UpdateMulti = null } : this;

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Flag("update_multi"u8, UpdateMulti);
        writer.Flag("streaming_mode"u8, StreamingMode);
        writer.Part("streaming_config"u8, Streaming);
        writer.Part("summary"u8, Summary);
        writer.Texts("locales"u8, Locales);
        writer.Flag("enable_forward"u8, EnableForward);
        writer.Flag("enable_forward_interaction"u8, EnableForwardInteraction);
        writer.Text("width_mode"u8, WidthMode);
        writer.Flag("use_custom_translation"u8, UseCustomTranslation);
        writer.Part("style"u8, Style);
    }
}
