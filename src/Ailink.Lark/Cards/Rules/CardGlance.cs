namespace Ailink.Lark.Cards;

/// <summary>
/// Sees in the records of a card that nothing is wrong with it, where it is made of everyday parts: most cards are, and reading their JSON again costs more than building and writing them. It is sure
/// or it is not. Of what it does not know it is not, and then <see cref="CardRules"/> decide; they alone say what is wrong.
/// </summary>
internal struct CardGlance
{
    private int _elements;

    /// <summary>Whether the card surely breaks no rule but perhaps that of its size.</summary>
    public static bool IsSureOf(Card card)
    {
        CardGlance glance = default;
        return glance.IsSure(card);
    }

    private bool IsSure(Card card) =>
        IsWhole(card) && IsWhole(card.Config) && IsWhole(card.Layout)
        && card.Config.UpdateMulti != false && card.Link is null
        && (card.Header is not { } header || IsSure(header))
        && IsSure(card.Elements, inColumn: false)
        && _elements <= CardRules.MostElements;

    private bool IsSure(CardHeader header) =>
        IsWhole(header)
        && header is { Tags.Count: 0, I18nTags.Count: 0, Icon: null, OldIcon: null }
        && IsSure(header.Title) && IsSure(header.Subtitle);

    private bool IsSure(IReadOnlyList<CardElement> elements, bool inColumn)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (!IsSure(elements[i], inColumn))
                return false;
        }

        return true;
    }

    private bool IsSure(CardElement element, bool inColumn)
    {
        _elements++;
        return element.ElementId is null && IsWhole(element) && element switch
        {
            MarkdownElement markdown => markdown is { I18n: null, Icon: null },
            DividerElement => true,
            TextElement text => text is { Icon: null, Width: null, Fields.Count: 0 } && IsSure(text.Text),
            ImageElement image => image.Key.Value.Length > 0 && IsSure(image.Alt) && IsSure(image.Title),
            ButtonElement button => IsSure(button),
            ColumnSetElement columns => !inColumn && columns is { Action: null, Columns.Count: > 0 } && IsSure(columns.Columns),
            _ => false,
        };
    }

    private bool IsSure(IReadOnlyList<CardColumn> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            _elements++;
            if (!(IsWhole(column) && column is { ElementId: null, Action: null, Width: null or "auto" or "weighted", Weight: null or (>= 1 and <= 5) } && IsSure(column.Elements, inColumn: true)))
                return false;
        }

        return true;
    }

    private bool IsSure(ButtonElement button)
    {
        if (button is not { Text: not null, Icon: null, Width: null, Value: null, Confirm: null, HoverTips: null, DisabledTips: null, Url: null, MultiUrl: null } || !IsSure(button.Text))
            return false;
        for (var i = 0; i < button.Behaviors.Count; i++)
        {
            var behavior = button.Behaviors[i];
            var sure = behavior switch
            {
                OpenBehavior open => open is { Url: { } url, PcUrl: null, IosUrl: null, AndroidUrl: null } && LinkRules.SurelyOpens(url),
                CallbackBehavior callback => callback.Value.ValueKind == System.Text.Json.JsonValueKind.Object,
                _ => false,
            };
            if (!sure || !IsWhole(behavior))
                return false;
        }

        return true;
    }

    private bool IsSure(CardText? text)
    {
        if (text is null)
            return true;
        _elements++;
        return IsWhole(text) && text is { ElementId: null, I18n: null };
    }

    // Whether all of it stands in its typed members.
    private static bool IsWhole(CardPart part) => part.Extra.Count == 0;
}
