using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>The head of a card.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/title</remarks>
public sealed record CardHeader : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="title">What it says; plain text or <see cref="CardTextFormat.LarkMarkdown"/>.</param>
    public CardHeader(CardText title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
    }

    internal CardHeader(CardProperties properties)
    {
        Title = properties.NeededPart("title", static part => new CardText(part));
        Subtitle = properties.Part("subtitle", static part => new CardText(part));
        Tags = properties.Parts("text_tag_list", static part => new CardTag(part));
        I18nTags = properties.Map("i18n_text_tag_list", ReadTags);
        if (properties.Peek("template") is { } template && CardColors.Read(template) is { } color)
        {
            Color = color;
            properties.Text("template"); // an unknown colour stays in Extra
        }

        Icon = properties.Part("icon", static part => new CardIcon(part));
        OldIcon = properties.Part("ud_icon", static part => new CardIcon(part));
        Padding = properties.Text("padding");
    }

    /// <summary>What it says.</summary>
    public CardText Title { get; init; }

    /// <summary>A second line.</summary>
    public CardText? Subtitle { get; init; }

    /// <summary>Small labels beside the title, at most three.</summary>
    public IReadOnlyList<CardTag> Tags { get; init => field = CardList<CardTag>.Of(value); } = CardList<CardTag>.Unset;

    /// <summary>The labels by language, such as <c>zh_cn</c>; they win over <see cref="Tags"/>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CardTag>> I18nTags
    {
        get;
        init => field = value as CardMap<IReadOnlyList<CardTag>>
            ?? CardMap<IReadOnlyList<CardTag>>.Of(value.ToDictionary(tags => tags.Key, IReadOnlyList<CardTag> (tags) => CardList<CardTag>.Of(tags.Value), StringComparer.Ordinal));
    } = CardMap<IReadOnlyList<CardTag>>.Unset;

    /// <summary>Its colour (<c>template</c>). Default: <see cref="CardColor.Default"/>.</summary>
    public CardColor? Color { get; init; }

    /// <summary>An icon before the title.</summary>
    public CardIcon? Icon { get; init; }

    /// <summary>An icon, as older cards name it (<c>ud_icon</c>). Use <see cref="Icon"/>.</summary>
    public CardIcon? OldIcon { get; init; }

    /// <summary>Space inside: one, two or four values, 0 to 99. Default: <c>12px</c>.</summary>
    public string? Padding { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Part("title"u8, Title);
        writer.Part("subtitle"u8, Subtitle);
        writer.Parts("text_tag_list"u8, Tags);
        WriteTags(ref writer);
        writer.Text("template"u8, Color is { } color ? CardColors.Wire(color) : null);
        writer.Part("icon"u8, Icon);
        writer.Part("ud_icon"u8, OldIcon);
        writer.Text("padding"u8, Padding);
    }

    private static IReadOnlyList<CardTag>? ReadTags(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return null;
        List<CardTag> tags = [];
        foreach (var entry in json.EnumerateArray())
        {
            if (CardProperties.Read(entry, static part => new CardTag(part)) is not { } tag)
                return null;
            tags.Add(tag);
        }

        return CardList<CardTag>.Of(tags);
    }

    private void WriteTags(ref CardWriter writer)
    {
        if (CardMap<IReadOnlyList<CardTag>>.IsUnset(I18nTags))
            return;
        writer.Name("i18n_text_tag_list"u8);
        writer.BeginObject();
        foreach (var (language, tags) in I18nTags)
        {
            writer.Name(language);
            writer.BeginArray();
            foreach (var tag in tags)
                tag.WriteTo(ref writer);
            writer.EndArray();
        }

        writer.EndObject();
    }
}
