using System.Collections;

namespace Ailink.Lark.Cards;

/// <summary>A list that nobody changes and that equals another with the same entries, so that records holding it do. Knows whether somebody has set it at all.</summary>
internal sealed class CardList<T> : IReadOnlyList<T>
{
    /// <summary>Nobody has set it: it is not written.</summary>
    public static readonly CardList<T> Unset = new([]);

    private readonly T[] _entries;

    private CardList(T[] entries) => _entries = entries;

    public int Count => _entries.Length;

    public T this[int index] => _entries[index];

    public static bool IsUnset(IReadOnlyList<T> list) => ReferenceEquals(list, Unset);

    /// <summary>A list with the entries of another.</summary>
    public static CardList<T> Of(IReadOnlyList<T> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries as CardList<T> ?? new([.. entries.Select(entry => entry ?? throw new ArgumentException("An entry is null.", nameof(entries)))]);
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is CardList<T> other && _entries.AsSpan().SequenceEqual(other._entries);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var entry in _entries)
            hash.Add(entry);
        return hash.ToHashCode();
    }
}
