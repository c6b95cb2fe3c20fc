namespace Ailink.Support;

/// <summary>Arithmetic on readings of the dispatch clock that knows "for ever".</summary>
internal static class DispatchMoment
{
    public static long Later(long now, TimeSpan delay) => delay.Ticks > long.MaxValue - now ? long.MaxValue : now + delay.Ticks;

    public static TimeSpan Until(long moment, long now)
        => moment == long.MaxValue ? TimeSpan.MaxValue : moment <= now ? TimeSpan.Zero : TimeSpan.FromTicks(moment - now);
}
