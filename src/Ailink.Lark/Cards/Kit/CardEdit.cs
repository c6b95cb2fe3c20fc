using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>One change of a card entity, for <see cref="ILarkCards.ApplyAsync"/>.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/batch_update</remarks>
public sealed class CardEdit
{
    private readonly string _action;
    private readonly CardWrite<CardEdit> _parameters;

    private CardEdit(string action, CardWrite<CardEdit> parameters) => (_action, _parameters) = (action, parameters);

    /// <summary>What it puts into the card, to be held to the card's rules.</summary>
    internal IReadOnlyList<CardElement> NewElements { get; private init; } = [];

    /// <summary>Changes settings; what is null stays as it was.</summary>
    /// <param name="settings">The new settings.</param>
    public static CardEdit Configure(CardSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new("partial_update_setting", (ref writer, _) =>
        {
            writer.Name("settings"u8);
            settings.WriteTo(ref writer);
        });
    }

    /// <summary>Changes how the card behaves; what is null stays as it was.</summary>
    /// <param name="config">The new behaviour.</param>
    public static CardEdit Configure(CardConfig config) => Configure(new CardSettings { Config = config });

    /// <summary>Switches streaming on or off.</summary>
    /// <param name="on">Whether text may grow letter by letter.</param>
    public static CardEdit Stream(bool on) => Configure(CardSettings.Streaming(on));

    /// <summary>Adds elements.</summary>
    /// <param name="place">Where.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit Add(CardPlace place, params IReadOnlyList<CardElement> elements)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(elements);
        return new("add_elements", (ref writer, edit) =>
        {
            writer.Text("type"u8, place.Type);
            writer.Text("target_element_id"u8, place.Target);
            writer.Elements("elements"u8, edit.NewElements);
        })
        { NewElements = CardList<CardElement>.Of(elements) };
    }

    /// <summary>Adds elements at the end of the card.</summary>
    /// <param name="elements">The elements.</param>
    public static CardEdit Append(params IReadOnlyList<CardElement> elements) => Add(CardPlace.AtEnd, elements);

    /// <summary>Adds elements at the end of a container.</summary>
    /// <param name="containerId">The container.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit AppendTo(string containerId, params IReadOnlyList<CardElement> elements) => Add(CardPlace.In(containerId), elements);

    /// <summary>Adds elements before another.</summary>
    /// <param name="elementId">The other.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit InsertBefore(string elementId, params IReadOnlyList<CardElement> elements) => Add(CardPlace.Before(elementId), elements);

    /// <summary>Adds elements behind another.</summary>
    /// <param name="elementId">The other.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit InsertAfter(string elementId, params IReadOnlyList<CardElement> elements) => Add(CardPlace.After(elementId), elements);

    /// <summary>Takes elements away, with all that stands in them.</summary>
    /// <param name="elementIds">The elements.</param>
    public static CardEdit Remove(params IReadOnlyList<string> elementIds)
    {
        ArgumentNullException.ThrowIfNull(elementIds);
        var ids = CardList<string>.Of(elementIds);
        return new("delete_elements", (ref writer, _) => writer.Texts("element_ids"u8, ids));
    }

    /// <summary>Puts another element in the place of one.</summary>
    /// <param name="elementId">The old one.</param>
    /// <param name="element">The new one; it may be of another kind.</param>
    public static CardEdit Replace(string elementId, CardElement element)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        ArgumentNullException.ThrowIfNull(element);
        return new("update_element", (ref writer, _) =>
        {
            writer.Text("element_id"u8, elementId);
            writer.Part("element"u8, element);
        })
        { NewElements = [element] };
    }

    /// <summary>Changes some properties of an element.</summary>
    /// <param name="elementId">The element.</param>
    /// <param name="properties">An object with the properties to change; the tag cannot.</param>
    public static CardEdit Change(string elementId, JsonElement properties)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        if (properties.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("The properties are a JSON object.", nameof(properties));
        return new("partial_update_element", (ref writer, _) =>
        {
            writer.Text("element_id"u8, elementId);
            writer.Json("partial_element"u8, properties);
        });
    }

    /// <summary>Sets the text of a markdown element, whether the card streams or not.</summary>
    /// <param name="elementId">The element.</param>
    /// <param name="content">The whole text.</param>
    public static CardEdit SetText(string elementId, string content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        ArgumentNullException.ThrowIfNull(content);
        return new("partial_update_element", (ref writer, _) =>
        {
            writer.Text("element_id"u8, elementId);
            writer.Name("partial_element"u8);
            writer.BeginObject();
            writer.Text("content"u8, content);
            writer.EndObject();
        });
    }

    internal void WriteTo(ref CardWriter writer)
    {
        writer.BeginObject();
        writer.Text("action"u8, _action);
        writer.Name("params"u8);
        writer.BeginObject();
        _parameters(ref writer, this);
        writer.EndObject();
        writer.EndObject();
    }
}
