using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>The properties of one part of a card.</summary>
internal sealed class CardPart(string allowed, string needed)
{
    public FrozenSet<string> Allowed { get; } = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    public IReadOnlyList<string> Needed { get; } = needed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
