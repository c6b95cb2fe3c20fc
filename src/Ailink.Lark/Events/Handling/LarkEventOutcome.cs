namespace Ailink.Lark.Events;

/// <summary>What became of a genuine event.</summary>
internal enum LarkEventOutcome
{
    /// <summary>A handler failed, or the ledger did.</summary>
    Failed,

    /// <summary>Every handler ended well.</summary>
    Handled,

    /// <summary>It had been handled before.</summary>
    Duplicate,

    /// <summary>It is being handled.</summary>
    InProgress,

    /// <summary>The handlers' time was over.</summary>
    Overrun,

    /// <summary>Its JSON is broken.</summary>
    Unreadable,

    /// <summary>Nobody handles its kind.</summary>
    Ignored,
}
