using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Properties without a type, equal when their JSON is.</summary>
internal sealed class CardExtra : IReadOnlyDictionary<string, JsonElement>
{
    public static readonly CardExtra None = new([]);

    private readonly Dictionary<string, JsonElement> _properties;

    private CardExtra(Dictionary<string, JsonElement> properties) => _properties = properties;

    public int Count => _properties.Count;

    public IEnumerable<string> Keys => _properties.Keys;

    public IEnumerable<JsonElement> Values => _properties.Values;

    public JsonElement this[string key] => _properties[key];

    public static CardExtra Of(IReadOnlyDictionary<string, JsonElement> properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        return properties as CardExtra ?? (properties.Count == 0 ? None : new(new(properties, StringComparer.Ordinal)));
    }

    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out JsonElement value) => _properties.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void WriteTo(ref CardWriter writer)
    {
        foreach (var (name, value) in _properties)
        {
            writer.Name(name);
            writer.Value(value);
        }
    }

    public override bool Equals(object? obj) =>
        obj is CardExtra other && Count == other.Count
        && _properties.All(property => other._properties.TryGetValue(property.Key, out var value) && JsonElement.DeepEquals(property.Value, value));

    public override int GetHashCode() => Count;
}
