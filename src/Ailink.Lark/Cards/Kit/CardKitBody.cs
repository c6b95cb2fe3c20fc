using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Bodies of the CardKit APIs: parts of cards as text inside JSON, written in one pass.</summary>
internal static class CardKitBody
{
    public static HttpContent Create(Card card) => JsonBody.Of(card, static (ref body, card) => Entity(ref body, card));

    public static HttpContent Convert(MessageId message) => JsonBody.Of(message, static (ref body, message) =>
    {
        body.BeginObject();
        body.Text("message_id"u8, message.Value);
        body.EndObject();
    });

    public static HttpContent Replace(Card card, int sequence, string uuid) => Change(sequence, uuid, card, static (ref body, card) =>
    {
        body.Name("card"u8);
        Entity(ref body, card);
    });

    public static HttpContent Configure(CardSettings settings, int sequence, string uuid) => Change(sequence, uuid, settings, static (ref body, settings) =>
    {
        body.Name("settings"u8);
        body.BeginText();
        settings.WriteTo(ref body);
        body.EndText();
    });

    public static HttpContent Apply(IReadOnlyList<CardEdit> edits, int sequence, string uuid) => Change(sequence, uuid, edits, static (ref body, edits) =>
    {
        body.Name("actions"u8);
        body.BeginText();
        body.BeginArray();
        foreach (var edit in edits)
            edit.WriteTo(ref body);
        body.EndArray();
        body.EndText();
    });

    public static HttpContent Add(CardPlace place, IReadOnlyList<CardElement> elements, int sequence, string uuid) => Change(sequence, uuid, (place, elements), static (ref body, added) =>
    {
        body.Text("type"u8, added.place.Type);
        body.Text("target_element_id"u8, added.place.Target);
        body.Name("elements"u8);
        body.BeginText();
        body.BeginArray();
        foreach (var element in added.elements)
            element.WriteTo(ref body);
        body.EndArray();
        body.EndText();
    });

    public static HttpContent ReplaceElement(CardElement element, int sequence, string uuid) => Change(sequence, uuid, element, static (ref body, element) =>
    {
        body.Name("element"u8);
        body.BeginText();
        element.WriteTo(ref body);
        body.EndText();
    });

    public static HttpContent ChangeElement(JsonElement properties, int sequence, string uuid) => Change(sequence, uuid, properties, static (ref body, properties) =>
    {
        body.Name("partial_element"u8);
        body.BeginText();
        body.Value(properties);
        body.EndText();
    });

    public static HttpContent SetText(string text, int sequence, string uuid) => Change(sequence, uuid, text, static (ref body, text) => body.Text("content"u8, text));

    public static HttpContent Remove(int sequence, string uuid) => Change(sequence, uuid, 0, static (ref _, _) => { });

    private static LarkBody Change<T>(int sequence, string uuid, T what, CardWrite<T> write) => JsonBody.Of((sequence, uuid, what, write), static (ref body, change) =>
    {
        body.BeginObject();
        change.write(ref body, change.what);
        body.Text("uuid"u8, change.uuid);
        body.Number("sequence"u8, change.sequence);
        body.EndObject();
    });

    private static void Entity(ref CardWriter body, Card card)
    {
        body.BeginObject();
        body.Text("type"u8, "card_json");
        body.Name("data"u8);
        body.BeginText();
        card.WriteTo(ref body);
        body.EndText();
        body.EndObject();
    }
}
