namespace Ailink.Lark;

/// <summary>Whether a user's account works.</summary>
public sealed record LarkUserStatus
{
    /// <summary>Suspended.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>Has left the company.</summary>
    public bool IsResigned { get; init; }

    /// <summary>Has signed in at least once.</summary>
    public bool IsActivated { get; init; }

    /// <summary>Has left the tenant by himself.</summary>
    public bool IsExited { get; init; }

    /// <summary>Was invited and has not joined.</summary>
    public bool IsUnjoin { get; init; }
}
