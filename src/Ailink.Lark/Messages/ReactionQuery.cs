namespace Ailink.Lark;

/// <summary>Which reactions of a message to read.</summary>
public sealed record ReactionQuery
{
    /// <summary>Only this emoji, such as <c>SMILE</c>. Default: all.</summary>
    public string? Emoji { get; init; }

    /// <summary>How many reactions one call brings, 1 to 50. Default 20.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Where to begin: a token of an earlier walk. Default: at the beginning.</summary>
    public string? PageToken { get; init; }
}
