using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>One change of a card entity, for <see cref="ILarkCards.ApplyAsync"/>.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/cardkit-v1/card/batch_update</remarks>
public sealed class CardEdit
{
    private readonly string _action;
    private readonly Action<Utf8JsonWriter> _parameters;

    private CardEdit(string action, Action<Utf8JsonWriter> parameters) => (_action, _parameters) = (action, parameters);

    /// <summary>Changes how the card behaves; what is left at its default stays as it was.</summary>
    /// <param name="config">The new behaviour.</param>
    public static CardEdit Configure(CardConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        return new("partial_update_setting", writer =>
        {
            writer.WriteStartObject("settings"u8);
            writer.WritePropertyName("config"u8);
            config.WriteTo(writer);
            writer.WriteEndObject();
        });
    }

    /// <summary>Switches streaming on or off.</summary>
    /// <param name="on">Whether text may grow letter by letter.</param>
    public static CardEdit Stream(bool on) => new("partial_update_setting", writer =>
    {
        writer.WriteStartObject("settings"u8);
        writer.WriteStartObject("config"u8);
        writer.WriteBoolean("streaming_mode"u8, on);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    /// <summary>Adds elements at the end of the card.</summary>
    /// <param name="elements">The elements.</param>
    public static CardEdit Append(params IReadOnlyList<CardElement> elements) => Add("append", null, elements);

    /// <summary>Adds elements at the end of a container.</summary>
    /// <param name="containerId">The container.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit AppendTo(string containerId, params IReadOnlyList<CardElement> elements) => Add("append", Named(containerId), elements);

    /// <summary>Adds elements before another.</summary>
    /// <param name="elementId">The other.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit InsertBefore(string elementId, params IReadOnlyList<CardElement> elements) => Add("insert_before", Named(elementId), elements);

    /// <summary>Adds elements behind another.</summary>
    /// <param name="elementId">The other.</param>
    /// <param name="elements">The elements.</param>
    public static CardEdit InsertAfter(string elementId, params IReadOnlyList<CardElement> elements) => Add("insert_after", Named(elementId), elements);

    /// <summary>Takes elements away, with all that stands in them.</summary>
    /// <param name="elementIds">The elements.</param>
    public static CardEdit Remove(params IReadOnlyList<string> elementIds)
    {
        ArgumentNullException.ThrowIfNull(elementIds);
        return new("delete_elements", writer =>
        {
            writer.WriteStartArray("element_ids"u8);
            foreach (var id in elementIds)
                writer.WriteStringValue(id);
            writer.WriteEndArray();
        });
    }

    /// <summary>Puts another element in the place of one.</summary>
    /// <param name="elementId">The old one.</param>
    /// <param name="element">The new one; it may be of another kind.</param>
    public static CardEdit Replace(string elementId, CardElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        Named(elementId);
        return new("update_element", writer =>
        {
            writer.WriteString("element_id"u8, elementId);
            writer.WritePropertyName("element"u8);
            element.WriteTo(writer);
        });
    }

    /// <summary>Changes some properties of an element.</summary>
    /// <param name="elementId">The element.</param>
    /// <param name="properties">An object with the properties to change; the tag cannot.</param>
    public static CardEdit Change(string elementId, JsonElement properties)
    {
        Named(elementId);
        if (properties.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("The properties are a JSON object.", nameof(properties));
        return new("partial_update_element", writer =>
        {
            writer.WriteString("element_id"u8, elementId);
            writer.WritePropertyName("partial_element"u8);
            properties.WriteTo(writer);
        });
    }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("action"u8, _action);
        writer.WriteStartObject("params"u8);
        _parameters(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static CardEdit Add(string type, string? target, IReadOnlyList<CardElement> elements)
    {
        ArgumentNullException.ThrowIfNull(elements);
        return new("add_elements", writer =>
        {
            writer.WriteString("type"u8, type);
            CardJson.WriteOptional(writer, "target_element_id"u8, target);
            writer.WritePropertyName("elements"u8);
            CardJson.WriteElements(writer, elements);
        });
    }

    private static string Named(string elementId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        return elementId;
    }
}
