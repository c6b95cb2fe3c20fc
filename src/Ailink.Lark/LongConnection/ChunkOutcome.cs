namespace Ailink.Lark.Events;

/// <summary>What became of a data frame.</summary>
internal enum ChunkOutcome
{
    /// <summary>With it an event is complete.</summary>
    Complete,

    /// <summary>It is kept until the rest has come.</summary>
    Kept,

    /// <summary>It is there already; the first is kept.</summary>
    Duplicate,

    /// <summary>Its headers do not say which part of what it is, or more parts than an event may have.</summary>
    Malformed,

    /// <summary>Its event is larger than what may be kept.</summary>
    TooLarge,
}
