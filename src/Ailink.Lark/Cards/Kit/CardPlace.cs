namespace Ailink.Lark.Cards;

/// <summary>Where new elements go in a card.</summary>
public sealed record CardPlace
{
    private CardPlace(string type, string? target) => (Type, Target) = (type, target);

    /// <summary>Behind all others.</summary>
    public static CardPlace AtEnd { get; } = new("append", null);

    internal string Type { get; }

    internal string? Target { get; }

    /// <summary>Behind all others in a container.</summary>
    /// <param name="containerId">The container.</param>
    public static CardPlace In(string containerId) => new("append", Named(containerId));

    /// <summary>Before another.</summary>
    /// <param name="elementId">The other.</param>
    public static CardPlace Before(string elementId) => new("insert_before", Named(elementId));

    /// <summary>Behind another.</summary>
    /// <param name="elementId">The other.</param>
    public static CardPlace After(string elementId) => new("insert_after", Named(elementId));

    private static string Named(string elementId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(elementId);
        return elementId;
    }
}
