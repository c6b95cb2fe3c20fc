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

    private readonly List<CardProblem> _problems = [];
    private Dictionary<string, string>? _ids;
    private readonly FormRules _forms;
    private readonly bool _whole;
    private int _elements;
    private int _tables;

    private CardRules(bool whole)
    {
        _whole = whole;
        _forms = new(this);
    }

    /// <summary>Where the walk stands.</summary>
    public CardPath Path { get; } = new();

    /// <summary>The walk is inside a form.</summary>
    public bool InForm { get; private set; }

    /// <summary>Something forbids that the card is forwarded.</summary>
    public bool MustNotBeForwarded { get; set; }

    /// <summary>A whole card.</summary>
    public static IReadOnlyList<CardProblem> Check(ReadOnlyMemory<byte> card)
    {
        CardRules rules = new(whole: true);
        if (card.Length > MostBytes)
            rules._problems.Add(new("", $"The card has {card.Length:N0} bytes; the platform takes {MostBytes:N0}."));
        using var document = JsonDocument.Parse(card);
        var root = document.RootElement;
        rules.CheckHead(root);
        if (root.Object("card_link") is { } link && link.EnumerateObject().Any(address => address.Value.ValueKind != JsonValueKind.String || !address.Value.ValueEquals(""u8)))
            LinkRules.CheckAddresses(rules, root, "card_link", "url");
        rules.CheckProperty(root, "body");
        if (rules._elements > MostElements)
            rules.Add("body", $"The card has {rules._elements} elements, texts included; the platform takes {MostElements}.");
        if (rules._tables > MostTables)
            rules.Add("body", $"The card has {rules._tables} tables; the platform takes {MostTables}.");
        if (rules.MustNotBeForwarded && !(root.Object("config")?.Is("enable_forward", JsonValueKind.False) ?? false))
            rules.Add("config.enable_forward", "A card with a recording must not be forwardable: set it to false.");
        return rules._problems;
    }

    /// <summary>A list of elements that will stand somewhere in a card.</summary>
    public static IReadOnlyList<CardProblem> CheckElements(ReadOnlyMemory<byte> elements)
    {
        CardRules rules = new(whole: false);
        using var document = JsonDocument.Parse(elements);
        rules.Path.Enter("elements");
        rules.Visit(document.RootElement, "elements", 0);
        return rules._problems;
    }

    public void Add(string property, string problem) => _problems.Add(new(Path.With(property), problem));

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
        var tag = CardTags.Of(json);
        if (tag is not null)
        {
            _elements++;
            CheckPlace(tag, place, depth);
            ElementRules.Check(this, json, tag);
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

        CheckId(json);
        var outside = InForm;
        InForm |= tag == "form";
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)
                || property.NameEquals("value"u8) || property.NameEquals("chart_spec"u8) || property.NameEquals("rows"u8)) // the app's own data: no elements in there
                continue;
            Path.Enter(property);
            Visit(property.Value, property.NameEquals("elements"u8) ? "elements" : property.NameEquals("columns"u8) ? "columns" : "", depth);
            Path.Leave();
        }

        InForm = outside;
        if (tag == "form")
            _forms.Leave();
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
