namespace Ailink.Lark.Cards;

/// <summary>Tries again what failed for a while only. The pipeline has tried for seconds before anything comes here; this goes on for minutes.</summary>
internal sealed class StreamPatience(TimeProvider time, TimeSpan giveUpAfter)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>What the pipeline tries is enough.</summary>
    public static readonly StreamPatience None = new(TimeProvider.System, TimeSpan.Zero);

    private long _limit = giveUpAfter.Ticks;

    /// <summary>From now on gives up sooner.</summary>
    public void Shorten(TimeSpan limit) => Interlocked.Exchange(ref _limit, Math.Min(limit.Ticks, Interlocked.Read(ref _limit)));

    public async Task DoAsync(Func<Task> step, CancellationToken cancellationToken) =>
        await GetAsync(async () =>
        {
            await step().ConfigureAwait(false);
            return true;
        }, cancellationToken).ConfigureAwait(false);

    public async Task<T> GetAsync<T>(Func<Task<T>> step, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        for (var wait = First; ; wait = wait * 2 < Longest ? wait * 2 : Longest)
        {
            try
            {
                return await step().ConfigureAwait(false);
            }
            catch (LarkException problem) when (Passes(problem) && time.GetElapsedTime(started) + Next(problem, wait) < TimeSpan.FromTicks(Interlocked.Read(ref _limit)))
            {
                await Task.Delay(Next(problem, wait), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A sequence that is behind gets past with its next number: nobody else changes the card of a stream.
    private static bool Passes(LarkException problem) =>
        problem is LarkRateLimitException or LarkUnavailableException { Retry: RetryAdvice.Backoff or RetryAdvice.SameUuid or RetryAdvice.AfterReset } || problem.Code == LarkCodes.SequenceConflict;

    private static TimeSpan Next(LarkException problem, TimeSpan wait) => problem is LarkRateLimitException { RetryAfter: var reset } && reset > wait ? reset : wait;
}
