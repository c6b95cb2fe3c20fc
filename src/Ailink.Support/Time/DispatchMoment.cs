namespace Ailink.Support;

/// <summary>Arithmetic on readings of the dispatch clock that knows "for ever".</summary>
public static class DispatchMoment
{
    /// <summary>The reading after a delay.</summary>
    public static long Later(long now, TimeSpan delay) => delay.Ticks > long.MaxValue - now ? long.MaxValue : now + delay.Ticks;

    /// <summary>How long from one reading to a later one; zero when it has passed.</summary>
    public static TimeSpan Until(long moment, long now)
        => moment == long.MaxValue ? TimeSpan.MaxValue : moment <= now ? TimeSpan.Zero : TimeSpan.FromTicks(moment - now);
}
