using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Ailink.Lark.Cards;

namespace Ailink.Lark.Events;

/// <summary>
/// Somebody pressed, chose or wrote something on a card (<c>card.action.trigger</c>). The platform waits three seconds for a <see cref="CardActionAnswer"/> and never asks again. Which of the values
/// is there depends on the element: a button's is <see cref="Value"/> and in a form <see cref="Form"/>, a menu's or a picker's <see cref="Option"/>, a menu's of many <see cref="Options"/>, an
/// input's <see cref="Input"/>, a checker's <see cref="Checked"/>.
/// </summary>
/// <remarks>Vendor: https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-callback-communication</remarks>
public sealed record CardAction : LarkEvent
{
    private readonly CardValue? _value;

    /// <summary>Makes one.</summary>
    public CardAction()
    {
    }

    internal CardAction(ref EventJson json)
    {
        CardPlace place = default;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("operator"u8))
            {
                Operator = new(ref json);
            }
            else if (json.Is("token"u8))
            {
                Token = EventSecret.Of(json.Text());
            }
            else if (json.Is("delivery_type"u8))
            {
                DeliveryType = json.TextOrNull();
            }
            else if (json.Is("action"u8))
            {
                var action = json.Enter();
                while (json.Next(action))
                {
                    if (json.Is("tag"u8)) Tag = json.Recurrent();
                    else if (json.Is("name"u8)) Name = json.TextOrNull();
                    else if (json.Is("value"u8)) Value = json.ElementOrNull();
                    else if (json.Is("form_value"u8)) Form = CardForm.Of(json.ElementOrNull());
                    else if (json.Is("input_value"u8)) Input = json.TextOrNull();
                    else if (json.Is("option"u8)) Option = json.TextOrNull();
                    else if (json.Is("options"u8)) Options = json.Texts();
                    else if (json.Is("checked"u8)) Checked = json.Flag();
                    else if (json.Is("timezone"u8)) TimeZone = json.TextOrNull();
                }
            }
            else
            {
                place.Read(ref json);
            }
        }

        (Host, Url, PreviewToken, MessageId, Chat) = (place.Host, place.Url, place.PreviewToken, place.MessageId, place.Chat);
    }

    /// <summary>Who did it, with the tenant.</summary>
    public EventActor Operator { get; init; } = EventActor.Nobody;

    /// <summary>Lets the app change the card afterwards, twice within 30 minutes, also where it is not its author's. A secret.</summary>
    public EventSecret? Token { get; init; }

    /// <summary>The element's kind, such as <c>button</c> or <c>select_static</c>. There is none for a form: its submit button says <c>button</c>.</summary>
    public string Tag { get; init; } = "";

    /// <summary>The element's name, if it has one.</summary>
    public string? Name { get; init; }

    /// <summary>What the card's author gave the element for this moment: an object, seldom a string. Null when there is none.</summary>
    public JsonElement? Value
    {
        get => _value?.Json;
        init => _value = CardValue.Of(value);
    }

    /// <summary>The same as text: a string's own, else JSON.</summary>
    public string? ValueText => Value is not { } value ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    /// <summary>What the form holds whose button it was; null outside a form.</summary>
    public CardForm? Form { get; init; }

    /// <summary>What was written into an input.</summary>
    public string? Input { get; init; }

    /// <summary>What was chosen: an option's value, a user's open id, or a picker's date or time.</summary>
    public string? Option { get; init; }

    /// <summary>What was chosen where many can be.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Whether a checker is now set.</summary>
    public bool? Checked { get; init; }

    /// <summary>The user's time zone, such as <c>Asia/Shanghai</c>, with pickers.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Where the card was: <c>im_message</c>, or <c>im_top_notice</c> over the chat.</summary>
    public string? Host { get; init; }

    /// <summary><c>url_preview</c> when the card is the preview of a link; else null.</summary>
    public string? DeliveryType { get; init; }

    /// <summary>The link it is the preview of.</summary>
    public string? Url { get; init; }

    /// <summary>Lets the app refresh that preview. A secret.</summary>
    public EventSecret? PreviewToken { get; init; }

    /// <summary>The card's message.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>Its chat.</summary>
    public ChatId? Chat { get; init; }

    private protected override string Subject => MessageId?.Value ?? "";

    /// <summary>A picker's date, or date and time, with the user's offset; null if nothing of that kind was chosen.</summary>
    public DateTimeOffset? PickedDate() => PickedTime.Date(Option);

    /// <summary>Reads <see cref="Value"/> as a type of yours.</summary>
    /// <param name="type">From your generated JSON context.</param>
    /// <typeparam name="T">What to read it as.</typeparam>
    /// <returns>Null, too, when there is no value.</returns>
    /// <exception cref="JsonException">It is something else.</exception>
    public T? ReadValue<T>(JsonTypeInfo<T> type) => Value is { } value ? value.Deserialize(type) : default;

    /// <summary>With what stood beside the event and not in it.</summary>
    internal CardAction At(CardPlace beside) => this with
    {
        Host = Host ?? beside.Host,
        Url = Url ?? beside.Url,
        PreviewToken = PreviewToken ?? beside.PreviewToken,
        MessageId = MessageId ?? beside.MessageId,
        Chat = Chat ?? beside.Chat,
    };
}
