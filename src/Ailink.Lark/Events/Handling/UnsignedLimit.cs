using System.Threading.RateLimiting;

namespace Ailink.Lark.Events;

/// <summary>
/// How often somebody who signs nothing may have something decrypted: 60 times at once, then one in two seconds, for each app. That is plenty for the challenges of a console, and nothing for somebody
/// who tries out paddings. What is signed is never counted, so no flood locks out the platform.
/// </summary>
internal sealed class UnsignedLimit : IDisposable
{
    // Made by the first who signs nothing: its clockwork runs from then on.
    private readonly Lazy<PartitionedRateLimiter<AppId>> _limits = new(static () => PartitionedRateLimiter.Create<AppId, AppId>(static app => RateLimitPartition.GetTokenBucketLimiter(app, static _ => new()
    {
        TokenLimit = 60, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromSeconds(2), AutoReplenishment = true, QueueLimit = 0,
    })));

    public bool Allows(AppId app)
    {
        using var permit = _limits.Value.AttemptAcquire(app);
        return permit.IsAcquired;
    }

    public void Dispose()
    {
        if (_limits.IsValueCreated)
            _limits.Value.Dispose();
    }
}
