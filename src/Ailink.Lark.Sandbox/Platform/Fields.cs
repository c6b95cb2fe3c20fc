using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Reads the fields of a body and gathers what is wrong with them into one refusal.</summary>
internal sealed class Fields
{
    private const int LongestEcho = 100;

    private readonly JsonElement _root;
    private readonly JsonArray _violations = [];

    private Fields(JsonElement root, bool malformed) => (_root, IsMalformed) = (root, malformed);

    /// <summary>The body is no JSON object at all.</summary>
    public bool IsMalformed { get; }

    /// <summary>Whether a field was missing or of the wrong type.</summary>
    public bool HasViolations => _violations.Count > 0;

    /// <summary>The refusal most APIs answer with, or null when all is well.</summary>
    public Answer? Refusal =>
        IsMalformed ? GatewayRules.Body.Refuse()
        : HasViolations ? GatewayRules.Fields.Refuse(error: new JsonObject { ["field_violations"] = _violations.DeepClone() })
        : null;

    public static Fields Of(ReadOnlyMemory<byte> body, string? contentType)
    {
        if (body.IsEmpty) return new Fields(default, malformed: false);
        var declared = contentType?.Contains("json", StringComparison.OrdinalIgnoreCase) != false;
        return declared && JsonText.Parse(body) is { ValueKind: JsonValueKind.Object } root ? new Fields(root, malformed: false) : new Fields(default, malformed: true);
    }

    /// <summary>The same body, to be read once more: what was wrong is forgotten.</summary>
    public Fields Afresh() => new(_root, IsMalformed);

    public string Required(string name, int longest = int.MaxValue)
    {
        var value = Optional(name, longest);
        if (value is { Length: 0 } || (value is null && !Has(name))) Violate(name, value ?? "", $"{name} is required");
        return value ?? "";
    }

    public string? Optional(string name, int longest = int.MaxValue)
    {
        if (!Has(name)) return null;
        if (Find(name) is not { ValueKind: JsonValueKind.String } element)
        {
            Violate(name, Find(name)!.Value.GetRawText(), $"{name} must be a string");
            return null;
        }

        var value = element.GetString()!;
        if (value.Length > longest) Violate(name, "", string.Create(CultureInfo.InvariantCulture, $"the max length of {name} is {longest}"));
        return value;
    }

    /// <summary>An id somebody chose, fit to stand in a path; null when it is absent.</summary>
    public string? Identifier(string name)
    {
        var value = Optional(name, 64);
        if (value is not null && (value.Length == 0 || !value.All(each => char.IsAsciiLetterOrDigit(each) || each is '_' or '-')))
            Violate(name, value, $"{name} is made of letters, digits, _ and -");
        return value;
    }

    public int? Integer(string name, bool required = false)
    {
        if (!Has(name))
        {
            if (required) Violate(name, "", $"{name} is required");
            return null;
        }

        if (Find(name) is { ValueKind: JsonValueKind.Number } element && element.TryGetInt32(out var value)) return value;
        Violate(name, Find(name)!.Value.GetRawText(), $"{name} must be an int32");
        return null;
    }

    public bool Flag(string name)
    {
        if (!Has(name)) return false;
        if (Find(name)!.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) return Find(name)!.Value.GetBoolean();
        Violate(name, Find(name)!.Value.GetRawText(), $"{name} must be a boolean");
        return false;
    }

    public double? Number(string name)
    {
        if (!Has(name)) return null;
        if (Find(name) is { ValueKind: JsonValueKind.Number } element && element.TryGetDouble(out var value) && double.IsFinite(value)) return value;
        Violate(name, Find(name)!.Value.GetRawText(), $"{name} must be a number");
        return null;
    }

    /// <summary>A time in RFC 3339; null when it is absent.</summary>
    public DateTimeOffset? Time(string name)
    {
        if (Optional(name) is not { } text) return null;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)) return time;
        Violate(name, text, $"{name} is not a time");
        return null;
    }

    /// <summary>A list of strings; null when it is absent.</summary>
    public IReadOnlyList<string>? Strings(string name)
    {
        if (!Has(name)) return null;
        if (Find(name) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String))
            return [.. list.EnumerateArray().Select(item => item.GetString()!)];
        Violate(name, "", $"{name} must be a list of strings");
        return null;
    }

    /// <summary>The objects of a list; null when it is absent.</summary>
    public IReadOnlyList<Fields>? Objects(string name)
    {
        if (!Has(name)) return null;
        if (Find(name) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object))
            return [.. list.EnumerateArray().Select(item => new Fields(item, malformed: false))];
        Violate(name, "", $"{name} must be a list of objects");
        return null;
    }

    /// <summary>Notes every field that is none of these: a misspelt one must not pass in silence.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        if (_root.ValueKind != JsonValueKind.Object) return;
        foreach (var field in _root.EnumerateObject())
            if (!known.Contains(field.Name))
                Violate(field.Name, "", $"{field.Name} is not known here");
    }

    /// <summary>A word, or a number as its digits.</summary>
    public string Word(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Required(name);

    public bool IsList(string name) => Find(name) is { ValueKind: JsonValueKind.Array };

    /// <summary>Any JSON; null when it is absent or null.</summary>
    public JsonNode? Node(string name) => Find(name) is { } element ? JsonText.ToNode(element) : null;

    /// <summary>The whole body; null when there was none.</summary>
    public JsonObject? Whole() => _root.ValueKind == JsonValueKind.Object ? JsonObject.Create(_root) : null;

    /// <summary>Whether the body names the field, be it null.</summary>
    public bool Names(string name) => Find(name) is not null;

    /// <summary>Everything that is wrong, in words.</summary>
    public string Complaint => string.Join("; ", _violations.Select(violation => violation!["description"]!.GetValue<string>()));

    /// <summary>Takes over what is wrong with a part.</summary>
    public void Include(Fields part)
    {
        foreach (var violation in part._violations) _violations.Add(violation!.DeepClone());
    }

    /// <summary>An object inside the body, or an empty one with a violation.</summary>
    public Fields Object(string name)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Object } element) return new Fields(element, malformed: false);
        Violate(name, "", $"{name} must be an object");
        return new Fields(default, malformed: false);
    }

    public void Violate(string field, string value, string description) =>
        _violations.Add((JsonNode)new JsonObject { ["field"] = field, ["value"] = value.Length <= LongestEcho ? value : value[..LongestEcho], ["description"] = description });

    private bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    private JsonElement? Find(string name) =>
        _root.ValueKind == JsonValueKind.Object && _root.TryGetProperty(name, out var element) ? element : null;
}
