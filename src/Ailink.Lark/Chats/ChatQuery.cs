namespace Ailink.Lark;

/// <summary>How to read the list of chats.</summary>
public sealed record ChatQuery
{
    /// <summary>Whether the chat that was active last comes first. Default false: in the order they were made.</summary>
    public bool ActiveFirst { get; init; }

    /// <summary>How many chats one call brings, 1 to 100. Default 20.</summary>
    public int PageSize { get; init; } = 20;

    /// <summary>Where to begin: a token of an earlier walk. Default: at the beginning.</summary>
    public string? PageToken { get; init; }
}
