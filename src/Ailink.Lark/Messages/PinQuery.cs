namespace Ailink.Lark;

/// <summary>Which pins of a chat to read.</summary>
public sealed record PinQuery
{
    /// <summary>Only pins from this time on. Default: from the first.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only pins up to this time. Default: to the last.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How many pins one call brings, 1 to 50. Default 20.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Where to begin: a token of an earlier walk. Default: at the beginning.</summary>
    public string? PageToken { get; init; }
}
