using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Reads the fields of a body and gathers what is wrong with them into one refusal.</summary>
internal sealed class Fields
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

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
        if (contentType is not null && !contentType.Contains("json", StringComparison.OrdinalIgnoreCase)) return new Fields(default, malformed: true);
        try
        {
            // UTF-8 is checked first: the parser lets bad bytes inside strings pass until they are read.
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(body.Span);
            using var document = JsonDocument.Parse(body, Strict);
            return new Fields(document.RootElement.Clone(), document.RootElement.ValueKind != JsonValueKind.Object);
        }
        catch (Exception e) when (e is JsonException or DecoderFallbackException)
        {
            return new Fields(default, malformed: true);
        }
    }

    /// <summary>A JSON document inside a string, as content, data and elements are sent. Null when it is none.</summary>
    public static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict);
        }
        catch (JsonException)
        {
            return null;
        }
    }

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

        try
        {
            var value = element.GetString()!;
            if (value.Length > longest) Violate(name, value[..32], string.Create(CultureInfo.InvariantCulture, $"the max length is {longest}"));
            return value;
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair parses but is no text.
            Violate(name, "", $"{name} is not valid text");
            return null;
        }
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
        _violations.Add((JsonNode)new JsonObject { ["field"] = field, ["value"] = value, ["description"] = description });

    private bool Has(string name) => Find(name) is { ValueKind: not JsonValueKind.Null };

    private JsonElement? Find(string name) =>
        _root.ValueKind == JsonValueKind.Object && _root.TryGetProperty(name, out var element) ? element : null;
}
