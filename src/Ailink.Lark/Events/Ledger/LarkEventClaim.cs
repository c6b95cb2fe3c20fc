using System.Runtime.InteropServices;

namespace Ailink.Lark.Events;

/// <summary>What came of trying to begin an event.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LarkEventClaim
{
    private LarkEventClaim(LarkEventState state, int delivery) => (State, Delivery) = (state, delivery);

    /// <summary>Somebody is handling it, and his lease has not ended. The default value: whoever knows nothing has begun nothing.</summary>
    public static LarkEventClaim InProgress => default;

    /// <summary>It was handled.</summary>
    public static LarkEventClaim Completed => new(LarkEventState.Completed, 0);

    /// <summary>Which of the three.</summary>
    public LarkEventState State { get; }

    /// <summary>How often it has been begun, this time included: 1 for the first. 0 where nothing was begun.</summary>
    public int Delivery { get; }

    /// <summary>It is the caller's for the time of the lease.</summary>
    /// <param name="delivery">How often it has been begun, this time included. A ledger that does not count says 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public static LarkEventClaim Begun(int delivery = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delivery, 1);
        return new(LarkEventState.Begun, delivery);
    }
}
