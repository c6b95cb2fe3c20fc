namespace Ailink.Lark.Cards;

/// <summary>What an object has, as far as the rules for every element ask: most objects have little of it, and looking for what is not there is most of the work.</summary>
[Flags]
internal enum CardNames
{
    None = 0,
    Tag = 1,
    ElementId = 2,

    /// <summary>Addresses or behaviours.</summary>
    Links = 4,

    /// <summary>Objects or lists.</summary>
    Nested = 8,

    Any = Tag | ElementId | Links | Nested,
}
