using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Ailink.Lark.Cards;

/// <summary>Parts under names of the user's own; like <see cref="CardList{T}"/>.</summary>
internal sealed class CardMap<T> : IReadOnlyDictionary<string, T>
{
    /// <summary>Nobody has set it: it is not written.</summary>
    public static readonly CardMap<T> Unset = new([]);

    private readonly Dictionary<string, T> _entries;

    private CardMap(Dictionary<string, T> entries) => _entries = entries;

    public int Count => _entries.Count;

    public IEnumerable<string> Keys => _entries.Keys;

    public IEnumerable<T> Values => _entries.Values;

    public T this[string key] => _entries[key];

    public static bool IsUnset(IReadOnlyDictionary<string, T> map) => ReferenceEquals(map, Unset);

    /// <summary>A map with the entries of another.</summary>
    public static CardMap<T> Of(IReadOnlyDictionary<string, T> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries as CardMap<T> ?? new(new(entries, StringComparer.Ordinal));
    }

    public bool ContainsKey(string key) => _entries.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => _entries.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) =>
        obj is CardMap<T> other && Count == other.Count
        && _entries.All(entry => other._entries.TryGetValue(entry.Key, out var value) && EqualityComparer<T>.Default.Equals(entry.Value, value));

    public override int GetHashCode() => Count;
}
