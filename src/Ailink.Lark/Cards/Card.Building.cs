using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Cards;

/// <summary>Building: each line of code is a line of the card.</summary>
public sealed partial record Card
{
    private static readonly SearchValues<char> PlainAddress = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    /// <summary>A card with a title.</summary>
    /// <param name="title">The title.</param>
    /// <param name="color">The colour of the head.</param>
    public static Card Titled(string title, CardColor color = CardColor.Blue) => new() { Header = new(title) { Color = color } };

    /// <summary>Adds a second line to the title.</summary>
    /// <param name="text">The line.</param>
    /// <exception cref="InvalidOperationException">The card has no title.</exception>
    public Card Subtitled(string text) => this with { Header = Head() with { Subtitle = text } };

    /// <summary>Adds a small label beside the title; a card has at most three.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="color">Its colour, such as <c>green</c>. Default: neutral.</param>
    /// <exception cref="InvalidOperationException">The card has no title.</exception>
    public Card Tag(string text, string? color = null) => this with { Header = Head() with { Tags = ((CardList<CardTag>)Head().Tags).With(new(text) { Color = color }) } };

    /// <summary>Adds text with markdown.</summary>
    /// <param name="text">The text; escape what a user typed.</param>
    public Card Markdown(string text) => Add(new MarkdownElement(text));

    /// <summary>Adds a text in which nothing is interpreted: right for what a user typed.</summary>
    /// <param name="text">The text.</param>
    public Card Text(string text) => Add(new TextElement(text));

    /// <summary>Adds a small grey text, in which nothing is interpreted.</summary>
    /// <param name="text">The text.</param>
    public Card Note(string text) => Add(new TextElement(new CardText(text) { Size = "notation", Color = "grey" }));

    /// <summary>Adds a line across the card.</summary>
    public Card Divider() => Add(DividerElement.Plain);

    /// <summary>Adds an image.</summary>
    /// <param name="key">The image, uploaded by this app.</param>
    public Card Image(ImageKey key) => Add(new ImageElement(key));

    /// <summary>Adds columns, side by side.</summary>
    /// <param name="columns">From left to right.</param>
    public Card Columns(params ReadOnlySpan<CardColumn> columns) => Add(new ColumnSetElement(columns.ToArray()));

    /// <summary>Adds a table; a card has at most five.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows.</param>
    public Card Table(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows) => Add(new TableElement(columns) { Rows = rows });

    /// <summary>Adds a form.</summary>
    /// <param name="name">Names it.</param>
    /// <param name="elements">Fields with names, and a <see cref="SubmitButton"/>.</param>
    public Card Form(string name, params IReadOnlyList<CardElement> elements) => Add(new FormElement(name, elements));

    /// <summary>Adds elements that fold away.</summary>
    /// <param name="title">What is always seen.</param>
    /// <param name="elements">What folds away.</param>
    public Card Panel(string title, params IReadOnlyList<CardElement> elements) => Add(new PanelElement(new PanelHeader(title), elements));

    /// <summary>Adds a chart.</summary>
    /// <param name="spec">A definition of VChart.</param>
    public Card Chart(JsonObject spec) => Add(new ChartElement(Json(spec)));

    /// <summary>Adds a button that opens a page.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="open">The page.</param>
    public Card Button(string text, Uri open)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (!open.IsAbsoluteUri)
            throw new ArgumentException($"The address of the button '{text}' must be absolute.", nameof(open));
        return Add(new ButtonElement(text) { Behaviors = CardList<CardBehavior>.One(new OpenBehavior(AddressOf(open))) });
    }

    /// <summary>Adds a button that calls the app back.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="callback">What the app gets.</param>
    /// <param name="name">Names the button towards the app.</param>
    public Card Button(string text, JsonObject callback, string name) => Button(text, Json(callback), name);

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

    /// <summary>A button that submits the form it stands in.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="name">Names it towards the app; different from every other name in the card.</param>
    public static ButtonElement SubmitButton(string text, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(text) { Name = name, FormAction = "submit", Type = "primary" };
    }

    /// <summary>Adds any element.</summary>
    /// <param name="element">The element.</param>
    public Card Add(CardElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return this with { Elements = ((CardList<CardElement>)Elements).With(element) };
    }

    // As it was written, if every client reads it so; taking it apart and putting it together again costs more than the rest of the button.
    private static string AddressOf(Uri open) => open.OriginalString.AsSpan().ContainsAnyExcept(PlainAddress) ? open.AbsoluteUri : open.OriginalString;

    private static JsonElement Json(JsonObject json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return JsonElement.Parse(json.ToJsonString());
    }

    private CardHeader Head() => Header ?? throw new InvalidOperationException("The card has no title. Begin it with Card.Titled.");

    private Card Button(string text, JsonElement callback, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (callback.ValueKind != JsonValueKind.Object)
            throw new ArgumentException($"The value of the button '{text}' must be an object.", nameof(callback));
        return Add(new ButtonElement(text) { Name = name, Behaviors = CardList<CardBehavior>.One(new CallbackBehavior(callback)) });
    }
}
