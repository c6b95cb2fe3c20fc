using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Takes known properties out of an object and keeps the rest. A property of another type than expected makes <see cref="Fit"/> false: the whole is then kept raw.</summary>
internal sealed class CardProperties(JsonElement json)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public bool Fit { get; private set; } = json.ValueKind == JsonValueKind.Object;

    public string? Text(string name) => Take(name, JsonValueKind.String)?.GetString();

    public int? Number(string name)
    {
        if (Take(name, JsonValueKind.Number) is not { } value)
            return null;
        Fit &= value.TryGetInt32(out var number);
        return number;
    }

    public bool? Flag(string name)
    {
        if (!Fit || !json.TryGetProperty(name, out var value))
            return null;
        _taken.Add(name);
        Fit &= value.ValueKind is JsonValueKind.True or JsonValueKind.False;
        return Fit ? value.GetBoolean() : null;
    }

    /// <summary>A property that <paramref name="read"/> understands, or null when it is missing.</summary>
    public T? Part<T>(string name, Func<JsonElement, T?> read) where T : class
    {
        if (!Fit || !json.TryGetProperty(name, out var value))
            return null;
        _taken.Add(name);
        var part = read(value);
        Fit &= part is not null;
        return part;
    }

    public IReadOnlyDictionary<string, JsonElement> Rest()
    {
        Dictionary<string, JsonElement> rest = new(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            if (!_taken.Contains(property.Name))
                rest[property.Name] = property.Value;
        }

        return rest.Count == 0 ? CardJson.Nothing : rest;
    }

    private JsonElement? Take(string name, JsonValueKind kind)
    {
        if (!Fit || !json.TryGetProperty(name, out var value))
            return null;
        _taken.Add(name);
        Fit &= value.ValueKind == kind;
        return Fit ? value : null;
    }
}
