namespace Ailink.Lark;

/// <summary>How to read the versions of the app.</summary>
public sealed record AppVersionQuery
{
    /// <summary>Whether the oldest comes first. Default false: the newest.</summary>
    public bool OldestFirst { get; init; }

    /// <summary>How many versions one call brings, 1 to 50. Default 20.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Where to begin: a token of an earlier walk. Default: at the beginning.</summary>
    public string? PageToken { get; init; }
}
