namespace Ailink.Lark;

/// <summary>How a piece of a post looks. Styles can be combined.</summary>
[Flags]
public enum PostStyle
{
    /// <summary>As it is.</summary>
    None = 0,

    /// <summary>Bold.</summary>
    Bold = 1,

    /// <summary>Italic.</summary>
    Italic = 2,

    /// <summary>Underlined.</summary>
    Underline = 4,

    /// <summary>Struck through.</summary>
    Strike = 8,
}
