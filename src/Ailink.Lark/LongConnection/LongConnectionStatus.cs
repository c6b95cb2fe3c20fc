namespace Ailink.Lark.Events;

/// <summary>How the long connection of an app is, at one moment.</summary>
/// <param name="App">The app.</param>
/// <param name="State">Where it is in its life.</param>
/// <param name="Since">Since when it is there.</param>
public sealed record LongConnectionStatus(AppId App, LongConnectionState State, DateTimeOffset Since)
{
    /// <summary>When something was last heard from the platform; null before the first frame.</summary>
    public DateTimeOffset? LastFrame { get; init; }

    /// <summary>How often it was opened again since it was started.</summary>
    public int Reconnects { get; init; }

    /// <summary>What went wrong last; null when nothing has since it was opened.</summary>
    public string? LastError { get; init; }

    /// <summary>What to do about it.</summary>
    public string? WhatToDo { get; init; }

    /// <summary>When it will be tried again; null when it is not waiting for that.</summary>
    public DateTimeOffset? NextTry { get; init; }
}
