namespace Ailink.Lark.Tests.Cards.Streaming;

/// <summary>What may happen to a call.</summary>
internal enum StreamFault
{
    /// <summary>The connection ends before the platform has seen it.</summary>
    Dropped,

    /// <summary>The connection ends after it has been done.</summary>
    DroppedAfter,

    /// <summary>The platform fails.</summary>
    Busy,

    /// <summary>Too many calls.</summary>
    Limited,
}
