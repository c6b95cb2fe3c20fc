using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>One walk over a card, from the root down; stops at the first problem.</summary>
internal sealed partial class CardWalk
{
    private const int DeepestNesting = 5;
    private const int MostTables = 5;

    private readonly HashSet<string> _elementIds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _tables;

    public CardProblem? Card(JsonObject card) => Part(card, "", CardPlaces.Card, depth: 0, inForm: false);

    private CardProblem? Part(JsonObject node, string path, CardPart part, int depth, bool inForm)
    {
        foreach (var needed in part.Needed)
            if (node[needed] is null)
                return new(CardRules.Missing, Join(path, needed), $"{needed} is missing");
        foreach (var (name, value) in node)
        {
            var at = Join(path, name);
            if (!part.Takes(name)) return new(CardRules.Property, at, $"parse card json err, unknown property, property: {name}");
            if (value is null) continue;
            if (name == "content" && value.GetValueKind() != JsonValueKind.String) return new(CardRules.Shape, at, "content is not a string");
            if (CardLimits.Find(part, name, value) is { } beyond) return new(CardRules.Limit, at, beyond);
            if (CardPlaces.IsOpaque(name) && part.Name != "input") continue;   // an input's rows are a number
            if (Value(value, name, at, part, depth, inForm) is { } problem) return problem;
        }

        return null;
    }

    private CardProblem? Value(JsonNode value, string name, string path, CardPart around, int depth, bool inForm)
    {
        if (CardPlaces.Find(around, name) is { } place && value is JsonObject part) return Part(part, path, place, depth, inForm);
        return value switch
        {
            _ when around == CardPlaces.Card && name != "schema" => new(CardRules.Shape, path, $"{name} is not an object"),
            JsonArray list => Each(list, name, path, around, depth, inForm),
            _ when name is "elements" or "columns" or "options" or "behaviors" or "buttons" => new(CardRules.Shape, path, $"{name} is not a list"),
            JsonObject node when node.ContainsKey("tag") => Component(node, name, path, depth, inForm),
            JsonObject node => Loose(node, path, around, depth, inForm),
            _ => null,
        };
    }

    private CardProblem? Each(JsonArray list, string name, string path, CardPart around, int depth, bool inForm)
    {
        var place = CardPlaces.Find(around, name);
        for (var i = 0; i < list.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            var problem = list[i] switch
            {
                JsonObject node when place is not null => Part(node, at, place, depth, inForm),
                JsonObject node when node.ContainsKey("tag") => Component(node, name, at, depth, inForm),
                _ when name == "elements" => new CardProblem(CardRules.Shape, at, "a component has no tag"),
                JsonObject node => Loose(node, at, around, depth, inForm),
                _ when place is not null => new CardProblem(CardRules.Shape, at, $"{name} holds something that is no object"),
                _ => null,
            };
            if (problem is not null) return problem;
        }

        return null;
    }

    /// <summary>A part whose own properties are not known to us: what it holds is judged all the same.</summary>
    private CardProblem? Loose(JsonObject node, string path, CardPart around, int depth, bool inForm)
    {
        foreach (var (name, value) in node)
            if (value is not null && !CardPlaces.IsOpaque(name) && Value(value, name, Join(path, name), around, depth, inForm) is { } problem)
                return problem;
        return null;
    }

    private CardProblem? Component(JsonObject node, string property, string path, int depth, bool inForm)
    {
        if (MessageContent.StringOf(node, "tag") is not { } tag || CardSchema.OfTag(tag) is not { } part)
            return new(CardRules.Tag, Join(path, "tag"), $"cards of schema V2 no longer support this capability; unsupported tag {Shown(node["tag"])}");
        if (!CardPlaces.Holds(property, tag)) return new(CardRules.Nesting, path, $"{property} holds no {tag}");
        if (Placed(tag, path, depth, inForm) is { } misplaced) return misplaced;
        if (Identified(node, path) is { } unidentified) return unidentified;
        if (inForm && CardSchema.InteractiveTags.Contains(tag) && !Named(node)) return new(CardRules.FormName, Join(path, "name"), "a component in a form needs a unique name");
        if (tag == "form" && !Named(node)) return new(CardRules.FormName, Join(path, "name"), "a form needs a unique name");
        if (tag == "table" && CardTables.Find(node, path) is { } bad) return bad;
        if (tag == "img_combination" && CardLimits.FindCombination(node) is { } wrong) return new(CardRules.Limit, path, wrong);
        var below = Part(node, path, part, CardSchema.Containers.Contains(tag) ? depth + 1 : depth, inForm || tag == "form");
        return below ?? (tag == "form" && !CardForms.HasSubmit(node) ? new(CardRules.FormSubmit, path, "a form needs a button that submits it") : null);
    }

    private CardProblem? Placed(string tag, string path, int depth, bool inForm)
    {
        if (tag is "form" or "table" && (depth > 0 || inForm || path.StartsWith("header", StringComparison.Ordinal)))
            return new(CardRules.Nesting, path, $"{tag} may stand at the card's root only");
        if (tag == "chart" && inForm) return new(CardRules.Nesting, path, "a form holds no chart");
        if (CardSchema.Containers.Contains(tag) && depth >= DeepestNesting) return new(CardRules.Depth, path, "containers nest too deep");
        return tag == "table" && ++_tables > MostTables ? new(CardRules.Tables, path, "a card holds at most five tables") : null;
    }

    private CardProblem? Identified(JsonObject node, string path)
    {
        if (node["element_id"] is not { } given) return null;
        if (MessageContent.StringOf(node, "element_id") is not { } id || !ElementId().IsMatch(id))
            return new(CardRules.ElementId, Join(path, "element_id"), $"element_id {Shown(given)} is not a letter and up to 19 letters, digits and underscores");
        return _elementIds.Add(id) ? null : new(CardRules.ElementIdTwice, Join(path, "element_id"), $"element_id {id} stands twice");
    }

    private bool Named(JsonObject node) => MessageContent.StringOf(node, "name") is { Length: > 0 } name && _names.Add(name);

    private static string Shown(JsonNode? node) => node is null ? "null" : JsonSerializer.Serialize(node, SandboxJson.Default.JsonNode);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]{0,19}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ElementId();
}
