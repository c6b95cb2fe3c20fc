namespace Ailink.Lark.Cards;

/// <summary>Colour of a card's header.</summary>
public enum CardColor
{
    /// <summary>No colour.</summary>
    Default,

    /// <summary>Blue.</summary>
    Blue,

    /// <summary>Light blue.</summary>
    Wathet,

    /// <summary>Turquoise.</summary>
    Turquoise,

    /// <summary>Green: done, well.</summary>
    Green,

    /// <summary>Yellow.</summary>
    Yellow,

    /// <summary>Orange: attention.</summary>
    Orange,

    /// <summary>Red: failed.</summary>
    Red,

    /// <summary>Carmine.</summary>
    Carmine,

    /// <summary>Violet.</summary>
    Violet,

    /// <summary>Purple.</summary>
    Purple,

    /// <summary>Indigo.</summary>
    Indigo,

    /// <summary>Grey: over, no longer current.</summary>
    Grey,
}
