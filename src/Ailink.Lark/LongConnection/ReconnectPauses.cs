namespace Ailink.Lark.Events;

/// <summary>How long to wait before the next try. There is one loop for each app, and this is all it asks.</summary>
internal sealed class ReconnectPauses
{
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstHold = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    private int _failures;
    private int _stillborn;

    /// <summary>Whether it was ever open: until then the platform has not said how to behave.</summary>
    public bool EverConnected { get; private set; }

    /// <summary>The connection is open.</summary>
    public void Connected() => (EverConnected, _failures) = (true, 0);

    /// <summary>
    /// An open connection was lost. As long as the platform says, at random, so that those who were cut together do not come back together; one that was silent was alone and is replaced at once.
    /// </summary>
    /// <returns>Null when the platform wants no other try.</returns>
    public TimeSpan? AfterLoss(SocketConduct conduct, bool silent, bool heard)
    {
        if (conduct.ReconnectCount == 0)
            return null;
        _stillborn = heard ? 0 : _stillborn + 1;
        var pause = silent ? TimeSpan.Zero : Random.Shared.NextDouble() * conduct.ReconnectNonce;
        var hold = _stillborn == 0 ? TimeSpan.Zero : Doubled(FirstHold, _stillborn - 1, LongestHold); // accepted and dropped without a word: no storm
        return pause > hold ? pause : hold;
    }

    /// <summary>A try failed. The platform's interval; before it has said one, longer each time, and at random.</summary>
    /// <returns>Null when the platform wants no other try.</returns>
    public TimeSpan? AfterFailure(SocketConduct conduct)
    {
        _failures++;
        if (EverConnected && conduct.ReconnectCount >= 0 && _failures >= conduct.ReconnectCount)
            return null;
        return EverConnected ? conduct.ReconnectInterval : Backoff(conduct);
    }

    private TimeSpan Backoff(SocketConduct conduct) => Doubled(FirstBackoff, _failures - 1, conduct.ReconnectInterval) * (0.5 + (Random.Shared.NextDouble() / 2));

    private static TimeSpan Doubled(TimeSpan first, int times, TimeSpan longest)
    {
        var time = first * Math.Pow(2, Math.Min(times, 20));
        return time < longest ? time : longest;
    }
}
