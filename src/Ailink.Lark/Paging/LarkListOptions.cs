namespace Ailink.Lark;

/// <summary>How to read a list. The SDK asks for one page after the other by itself.</summary>
public sealed record LarkListOptions
{
    /// <summary>How many items one call brings; the limits stand at each method. A bigger page costs fewer calls. Default: the method's own.</summary>
    public int? PageSize { get; init; }

    /// <summary>Where to begin: a token of an earlier walk. Default: at the beginning.</summary>
    public string? PageToken { get; init; }
}
