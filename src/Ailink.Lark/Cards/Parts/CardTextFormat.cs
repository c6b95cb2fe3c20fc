namespace Ailink.Lark.Cards;

/// <summary>How a <see cref="CardText"/> is read.</summary>
public enum CardTextFormat
{
    /// <summary>Nothing in it is interpreted.</summary>
    Plain,

    /// <summary>Markdown, a few marks of it (<c>lark_md</c>).</summary>
    LarkMarkdown,

    /// <summary>Markdown; only where a place says that it takes it.</summary>
    Markdown,
}
