using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Cards;

/// <summary>
/// The platform's rules for a card. They are checked on its JSON, so that raw elements and properties are held to them as well. This is the walk and what concerns every
/// element; rules of single elements stand in <see cref="ElementRules"/>, of forms in <see cref="FormRules"/>, of tables in <see cref="TableRules"/>.
/// </summary>
internal sealed partial class CardRules
{
    /// <summary>Largest card, in bytes.</summary>
    public const int MostBytes = 30 * 1024;

    /// <summary>Most elements and texts in a card.</summary>
    public const int MostElements = 200;

    private const int DeepestNesting = 5;
    private const int MostTables = 5;
    private const int MostTags = 3;

    private readonly List<CardProblem>? _problems;
    private readonly FormRules _forms;
    private readonly bool _whole;
    private Dictionary<string, string>? _ids;
    private bool _broken;
    private int _elements;
    private int _tables;

    // Whether something is wrong is asked first, and only of a broken card what and where: a good one keeps no account of the way.
    private CardRules(bool whole, bool tells)
    {
        _whole = whole;
        _problems = tells ? [] : null;
        _forms = new(this);
        Path = new(tells);
    }

    /// <summary>Where the walk stands.</summary>
    public CardPath Path { get; }

    /// <summary>The walk is inside a form.</summary>
    public bool InForm { get; private set; }

    /// <summary>Something forbids that the card is forwarded.</summary>
    public bool MustNotBeForwarded { get; set; }

    /// <summary>A whole card.</summary>
    public static IReadOnlyList<CardProblem> Check(ReadOnlyMemory<byte> card) => Check(card, whole: true);

    /// <summary>A list of elements that will stand somewhere in a card.</summary>
    public static IReadOnlyList<CardProblem> CheckElements(ReadOnlyMemory<byte> elements) => Check(elements, whole: false);

    public void Add(string property, string problem)
    {
        _broken = true;
        _problems?.Add(new(Path.With(property), problem));
    }

    private static List<CardProblem> Check(ReadOnlyMemory<byte> json, bool whole)
    {
        using var document = JsonDocument.Parse(json);
        return new CardRules(whole, tells: false).Walk(document.RootElement, json.Length)._broken
            ? new CardRules(whole, tells: true).Walk(document.RootElement, json.Length)._problems!
            : [];
    }

    private CardRules Walk(JsonElement root, int bytes)
    {
        if (_whole)
        {
            CheckCard(root, bytes);
        }
        else
        {
            Path.Enter("elements");
            Visit(root, "elements", 0);
        }

        return this;
    }

    private void CheckCard(JsonElement root, int bytes)
    {
        if (bytes > MostBytes)
            Add("", $"The card has {bytes:N0} bytes; the platform takes {MostBytes:N0}.");
        CheckHead(root);
        if (root.Object("card_link") is { } link && link.EnumerateObject().Any(address => address.Value.ValueKind != JsonValueKind.String || !address.Value.ValueEquals(""u8)))
            LinkRules.CheckAddresses(this, root, "card_link", "url");
        CheckProperty(root, "body");
        if (_elements > MostElements)
            Add("body", $"The card has {_elements} elements, texts included; the platform takes {MostElements}.");
        if (_tables > MostTables)
            Add("body", $"The card has {_tables} tables; the platform takes {MostTables}.");
        if (MustNotBeForwarded && !(root.Object("config")?.Is("enable_forward", JsonValueKind.False) ?? false))
            Add("config.enable_forward", "A card with a recording must not be forwardable: set it to false.");
    }

    private void CheckProperty(JsonElement parent, string name)
    {
        if (!parent.TryGetProperty(name, out var value))
            return;
        Path.Enter(name);
        Visit(value, name, 0);
        Path.Leave();
    }

    private void CheckHead(JsonElement root)
    {
        if (root.Object("config") is { } config && config.Is("update_multi", JsonValueKind.False))
            Add("config.update_multi", "It must be true in schema 2.0.");
        if (root.Object("header") is not { } header)
            return;
        CheckTags(header, "header.text_tag_list", "text_tag_list");
        if (header.Object("i18n_text_tag_list") is { } languages)
        {
            foreach (var language in languages.EnumerateObject())
                CheckTags(languages, $"header.i18n_text_tag_list.{language.Name}", language.Name);
        }

        CheckProperty(root, "header");
    }

    private void CheckTags(JsonElement parent, string path, string name)
    {
        if (parent.Array(name) is { } tags && tags.GetArrayLength() > MostTags)
            Add(path, $"The title has {tags.GetArrayLength()} labels; the platform takes {MostTags}.");
    }

    private void Visit(JsonElement json, string place, int depth)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var entry in json.EnumerateArray())
            {
                Path.Enter(index++);
                Visit(entry, place, depth);
                Path.Leave();
            }

            return;
        }

        if (json.ValueKind != JsonValueKind.Object)
            return;
        var names = json.Names();
        var tag = names.HasFlag(CardNames.Tag) ? CardTags.Of(json) : null;
        if (tag is not null)
        {
            _elements++;
            CheckPlace(tag, place, depth);
            ElementRules.Check(this, json, tag);
            if (names.HasFlag(CardNames.Links))
                LinkRules.Check(this, json);
            _forms.Check(json, tag);
            if (tag == "table")
                _tables++;
            if (tag is "column_set" or "form" or "interactive_container" or "collapsible_panel" && ++depth > DeepestNesting)
                Add("", $"Containers may stand in one another {DeepestNesting} deep.");
        }
        else if (place == "elements")
        {
            Add("tag", "The tag is missing.");
        }

        if (names.HasFlag(CardNames.ElementId))
            CheckId(json);
        var outside = InForm;
        InForm |= tag == "form";
        if (names.HasFlag(CardNames.Nested))
            VisitChildren(json, depth);
        InForm = outside;
        if (tag == "form")
            _forms.Leave();
    }

    private void VisitChildren(JsonElement json, int depth)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
                || property.NameEquals("value"u8) || property.NameEquals("chart_spec"u8) || property.NameEquals("rows"u8)) // the app's own data: no elements in there
                continue;
            Path.Enter(property);
            Visit(property.Value, property.NameEquals("elements"u8) ? "elements" : property.NameEquals("columns"u8) ? "columns" : "", depth);
            Path.Leave();
        }
    }

    private void CheckPlace(string tag, string place, int depth)
    {
        if (tag is "form" or "table" && (depth > 0 || InForm))
            Add("", $"A {tag} stands at the root of the card only.");
        else if (tag == "chart" && InForm)
            Add("", "A chart cannot stand in a form.");
        else if (tag == "column" && place == "elements" && _whole)
            Add("", "A column stands in a column_set only.");
        else if (tag != "column" && place == "columns" && depth > 0)
            Add("", "A column_set holds columns only.");
    }

    private void CheckId(JsonElement json)
    {
        if (!json.TryGetProperty("element_id", out var id))
            return;
        var text = id.ValueKind == JsonValueKind.String ? id.GetString()! : "";
        if (!ElementId().IsMatch(text))
            Add("element_id", $"'{text}' is no element id: a letter, then up to 19 letters, digits or underscores.");
        else if (!(_ids ??= new(StringComparer.Ordinal)).TryAdd(text, Path.With("")))
            Add("element_id", $"'{text}' is the id of {_ids[text]} already.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,19}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ElementId();
}
