using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Cards;

/// <summary>A card of schema 2.0. Never changed: each method gives a new one.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-structure</remarks>
public sealed record Card
{
    /// <summary>The head, if any.</summary>
    public CardHeader? Header { get; init; }

    /// <summary>The elements, from top to bottom.</summary>
    public IReadOnlyList<CardElement> Elements { get; init; } = [];

    /// <summary>How the card behaves.</summary>
    public CardConfig Config { get; init; } = new();

    /// <summary>Properties of the card that have no typed member here, passed on as they are: <c>card_link</c>, …</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = CardJson.Nothing;

    /// <summary>Properties of the card's body that have no typed member here, passed on as they are: <c>padding</c>, <c>direction</c>, …</summary>
    public IReadOnlyDictionary<string, JsonElement> BodyExtra { get; init; } = CardJson.Nothing;

    /// <summary>A card with a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="color">The colour of the head.</param>
    public static Card Titled(string title, CardColor color = CardColor.Blue) => new() { Header = new(title) { Color = color } };

    /// <summary>Reads a card. What has no type here is kept.</summary>
    /// <param name="utf8Json">The card, schema 2.0.</param>
    /// <exception cref="JsonException">No JSON, no object, or another schema.</exception>
    public static Card Parse(ReadOnlySpan<byte> utf8Json) => CardReader.Read(utf8Json);

    /// <summary>Adds text with markdown.</summary>
    /// <param name="text">The text; escape what a user typed.</param>
    public Card Markdown(string text) => Add(new MarkdownElement(text));

    /// <summary>Adds a line across the card.</summary>
    public Card Divider() => Add(new DividerElement());

    /// <summary>Adds an image.</summary>
    /// <param name="key">The image, uploaded by this app.</param>
    public Card Image(ImageKey key) => Add(new ImageElement(key));

    /// <summary>Adds columns, side by side.</summary>
    /// <param name="columns">From left to right.</param>
    public Card Columns(params ReadOnlySpan<CardColumn> columns) => Add(new ColumnSetElement(columns.ToArray()));

    /// <summary>Adds a button that opens a page.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="open">The page.</param>
    public Card Button(string text, Uri open)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (!open.IsAbsoluteUri)
            throw new ArgumentException($"The address of the button '{text}' must be absolute.", nameof(open));
        return Add(new ButtonElement(text) { Behaviors = [new OpenBehavior(open.AbsoluteUri)] });
    }

    /// <summary>Adds a button that calls the app back.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="callback">What the app gets.</param>
    /// <param name="name">Names the button towards the app.</param>
    public Card Button(string text, JsonObject callback, string name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Button(text, JsonDocument.Parse(callback.ToJsonString()).RootElement.Clone(), name);
    }

    /// <summary>Adds a button that calls the app back. Under ahead-of-time compilation pass a <see cref="JsonObject"/> instead.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="callback">What the app gets: anything that serializes to a JSON object, such as <c>new { ticket = 42 }</c>.</param>
    /// <param name="name">Names the button towards the app.</param>
    /// <exception cref="ArgumentException">The value is no JSON object: the platform's own clients fail on others.</exception>
    [RequiresUnreferencedCode("Serializes any object. Pass a JsonObject instead.")]
    [RequiresDynamicCode("Serializes any object. Pass a JsonObject instead.")]
    public Card Button(string text, object callback, string name)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return Button(text, JsonSerializer.SerializeToElement(callback, callback.GetType()), name);
    }

    /// <summary>Adds any element.</summary>
    /// <param name="element">The element.</param>
    public Card Add(CardElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return this with { Elements = [.. Elements, element] };
    }

    /// <summary>What the platform would refuse; empty for a good card. Sending asks this by itself.</summary>
    public IReadOnlyList<CardProblem> Validate() => CardRules.Check(ToUtf8());

    /// <summary>The card as the platform takes it.</summary>
    public string ToJson() => Encoding.UTF8.GetString(ToUtf8());

    /// <summary>Title and size, for logs and debuggers.</summary>
    public override string ToString() => $"Card '{Header?.Title.Content}', {Elements.Count} elements";

    internal byte[] ToUtf8()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, LarkJson.Writing))
            WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private Card Button(string text, JsonElement callback, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (callback.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"The value of the button '{text}' must be an object.", nameof(callback));
        return Add(new ButtonElement(text) { ActionName = name, Behaviors = [new CallbackBehavior(callback)] });
    }

    private void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("schema"u8, "2.0"u8);
        writer.WritePropertyName("config"u8);
        Config.WriteTo(writer);
        if (Header is not null)
        {
            writer.WritePropertyName("header"u8);
            Header.WriteTo(writer);
        }

        CardJson.Write(writer, Extra);
        writer.WriteStartObject("body"u8);
        CardJson.Write(writer, BodyExtra);
        writer.WritePropertyName("elements"u8);
        CardJson.WriteElements(writer, Elements);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
