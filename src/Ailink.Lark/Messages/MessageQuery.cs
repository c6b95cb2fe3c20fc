namespace Ailink.Lark;

/// <summary>Which messages of a chat to read, and in which order.</summary>
public sealed record MessageQuery
{
    /// <summary>Only messages from this time on; whole seconds. Not for threads. Default: from the first.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only messages up to this time; whole seconds. Not for threads. Default: to the last.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Whether the newest comes first. Default false: in the order they were sent.</summary>
    public bool NewestFirst { get; init; }

    /// <summary>Whether cards come as the JSON they were sent as, instead of a simple tree of their texts. Default false.</summary>
    public bool OriginalCards { get; init; }

    /// <summary>How many messages one call brings, 1 to 50. Default 50.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Where to begin: a token of an earlier walk. Default: at the beginning.</summary>
    public string? PageToken { get; init; }
}
