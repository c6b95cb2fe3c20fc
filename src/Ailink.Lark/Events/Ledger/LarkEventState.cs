namespace Ailink.Lark.Events;

/// <summary>How an event stands in a ledger, seen by who tries to begin it.</summary>
public enum LarkEventState
{
    /// <summary>Somebody is handling it: it shall be sent again.</summary>
    InProgress,

    /// <summary>It is the caller's to handle.</summary>
    Begun,

    /// <summary>It was handled: it needs no further sending.</summary>
    Completed,
}
