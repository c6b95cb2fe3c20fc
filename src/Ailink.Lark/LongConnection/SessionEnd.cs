namespace Ailink.Lark.Events;

/// <summary>Why an open connection is open no longer.</summary>
internal enum SessionEnd
{
    /// <summary>It broke.</summary>
    Cut,

    /// <summary>The platform closed it.</summary>
    Closed,

    /// <summary>Nothing was heard on it any more.</summary>
    Silent,

    /// <summary>We closed it.</summary>
    Stopped,
}
