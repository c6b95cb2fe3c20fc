using System.Collections;

namespace Ailink.Lark.Cards;

/// <summary>A list that nobody changes and that equals another with the same entries, so that records holding it do. Knows whether somebody has set it at all.</summary>
internal sealed class CardList<T> : IReadOnlyList<T> where T : class
{
    /// <summary>Nobody has set it: it is not written.</summary>
    public static readonly CardList<T> Unset = new([], 0);

    private const int Few = 4;

    // Shared with the lists that were made from this one. A place behind the last entry is free while it is null, and taken by the first list that grows into it.
    private readonly T?[] _entries;

    private CardList(T?[] entries, int count) => (_entries, Count) = (entries, count);

    public int Count { get; }

    private ReadOnlySpan<T> Entries => _entries.AsSpan(0, Count)!;

    public T this[int index] => Entries[index];

    public static bool IsUnset(IReadOnlyList<T> list) => ReferenceEquals(list, Unset);

    /// <summary>A list with the entries of another.</summary>
    public static CardList<T> Of(IReadOnlyList<T> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        if (entries is CardList<T> already)
            return already;
        T?[] copy = [.. entries];
        return Array.IndexOf(copy, null) < 0 ? new(copy, copy.Length) : throw new ArgumentException("An entry is null.", nameof(entries));
    }

    /// <summary>A list of one.</summary>
    public static CardList<T> One(T entry) => new([entry], 1);

    /// <summary>This list and one entry more; this one stays as it is. A card that is built line by line copies its elements seldom.</summary>
    public CardList<T> With(T entry)
    {
        if (Count < _entries.Length && Interlocked.CompareExchange(ref _entries[Count], entry, null) is null)
            return new(_entries, Count + 1);
        var larger = new T?[Math.Max(Few, 2 * Count)];
        Entries.CopyTo(larger!);
        larger[Count] = entry;
        return new(larger, Count + 1);
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return _entries[i]!;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override bool Equals(object? obj) => obj is CardList<T> other && Entries.SequenceEqual(other.Entries);

    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var entry in Entries)
            hash.Add(entry);
        return hash.ToHashCode();
    }
}
