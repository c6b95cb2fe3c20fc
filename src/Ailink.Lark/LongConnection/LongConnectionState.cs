namespace Ailink.Lark.Events;

/// <summary>Where a long connection is in its life.</summary>
public enum LongConnectionState
{
    /// <summary>It asks for an address and opens the socket.</summary>
    Connecting,

    /// <summary>It is open: events come.</summary>
    Connected,

    /// <summary>It was lost or could not be opened, and is tried again in a while. <see cref="LongConnectionStatus.LastError"/> says what happened.</summary>
    Waiting,

    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It has given up: trying again would not help. <see cref="LongConnectionStatus.LastError"/> says why, <see cref="LongConnectionStatus.WhatToDo"/> what to change before it is started again.</summary>
    Failed,
}
