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

    public CardProblem? Card(JsonObject card) => Part(card, "", CardSchema.Root, depth: 0, inForm: false);

    private CardProblem? Part(JsonObject node, string path, CardPart part, int depth, bool inForm)
    {
        foreach (var needed in part.Needed)
            if (node[needed] is null)
                return new(CardRules.Missing, Join(path, needed), $"{needed} is missing");
        foreach (var (name, value) in node)
        {
            if (!part.Allowed.Contains(name))
                return new(CardRules.Property, Join(path, name), $"parse card json err, unknown property, property: {name}");
            if (value is null || CardSchema.IsOpaque(name)) continue;
            if (Value(value, name, Join(path, name), depth, inForm) is { } problem) return problem;
        }

        return null;
    }

    private CardProblem? Value(JsonNode value, string name, string path, int depth, bool inForm)
    {
        if (CardSchema.OfPlace(name, isAtRoot: path == name) is { } place)
            return value is JsonObject part ? Part(part, path, place, depth, inForm) : new(CardRules.Shape, path, $"{name} is not an object");
        return value switch
        {
            JsonArray list => Each(list, name, path, depth, inForm),
            _ when name is "elements" or "columns" or "options" or "behaviors" => new(CardRules.Shape, path, $"{name} is not a list"),
            JsonObject node when node.ContainsKey("tag") => Component(node, path, depth, inForm),
            JsonObject node => Loose(node, path, depth, inForm),
            _ => null,
        };
    }

    private CardProblem? Each(JsonArray list, string name, string path, int depth, bool inForm)
    {
        for (var i = 0; i < list.Count; i++)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            var problem = (name, list[i]) switch
            {
                ("behaviors", JsonObject behavior) => Part(behavior, at, CardSchema.Behavior, depth, inForm),
                (_, JsonObject node) when node.ContainsKey("tag") => Component(node, at, depth, inForm),
                ("elements", _) => new CardProblem(CardRules.Shape, at, "a component has no tag"),
                (_, JsonObject node) => Loose(node, at, depth, inForm),
                _ => null,
            };
            if (problem is not null) return problem;
        }

        return null;
    }

    /// <summary>A part whose own properties are not known to us: what it holds is judged all the same.</summary>
    private CardProblem? Loose(JsonObject node, string path, int depth, bool inForm)
    {
        foreach (var (name, value) in node)
            if (value is not null && !CardSchema.IsOpaque(name) && Value(value, name, Join(path, name), depth, inForm) is { } problem)
                return problem;
        return null;
    }

    private CardProblem? Component(JsonObject node, string path, int depth, bool inForm)
    {
        if (MessageContent.StringOf(node, "tag") is not { } tag || CardSchema.OfTag(tag) is not { } part)
            return new(CardRules.Tag, Join(path, "tag"), $"cards of schema V2 no longer support this capability; unsupported tag {Shown(node["tag"])}");
        if (Placed(tag, path, depth, inForm) is { } misplaced) return misplaced;
        if (Identified(node, path) is { } unidentified) return unidentified;
        if (inForm && CardSchema.InteractiveTags.Contains(tag) && !Named(node)) return new(CardRules.FormName, Join(path, "name"), "a component in a form needs a unique name");
        if (tag == "form" && !Named(node)) return new(CardRules.FormName, Join(path, "name"), "a form needs a unique name");
        if (tag == "table" && CardTables.Find(node, path) is { } bad) return bad;
        if (tag == "table") return Unknown(node, part, path);
        return Part(node, path, part, CardSchema.Containers.Contains(tag) ? depth + 1 : depth, inForm || tag == "form");
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

    private static CardProblem? Unknown(JsonObject node, CardPart part, string path) =>
        node.FirstOrDefault(field => !part.Allowed.Contains(field.Key)).Key is { } name
            ? new(CardRules.Property, Join(path, name), $"parse card json err, unknown property, property: {name}")
            : null;

    private static string Shown(JsonNode? node) => node is null ? "null" : JsonSerializer.Serialize(node, SandboxJson.Default.JsonNode);

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_]{0,19}\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ElementId();
}
