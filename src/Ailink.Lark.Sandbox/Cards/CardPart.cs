using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>The properties of one part of a card. <c>*</c> among them: names of the card's own choosing.</summary>
internal sealed class CardPart(string name, string allowed, string needed)
{
    private const string Any = "*";

    /// <summary>The component's tag, or the name we gave a part without one.</summary>
    public string Name { get; } = name;

    public FrozenSet<string> Properties { get; } = Split(allowed).ToFrozenSet(StringComparer.Ordinal);

    public IReadOnlyList<string> Needed { get; } = Split(needed);

    public bool Takes(string property) => Properties.Contains(property) || Properties.Contains(Any);

    private static string[] Split(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
