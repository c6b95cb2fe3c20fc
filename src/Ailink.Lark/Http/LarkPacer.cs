using System.Threading.RateLimiting;

namespace Ailink.Lark;

/// <summary>Lets calls wait their turn here, for apps with <see cref="LarkOptions.LimitClientSide"/>: by API, and by the chat, user, message or card they are about.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/api-call-guide/frequency-control. A turn is taken once for a call; its repetitions wait as the platform says.</remarks>
internal sealed class LarkPacer(TimeProvider time) : IDisposable
{
    // A fifth longer than the platform's: calls do not arrive as evenly as they leave.
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1.2);

    // Made by the first app that wants it: their clockwork runs from then on. The subject stands first: who waits for a chat takes no turn of the API from others meanwhile.
    private readonly Lazy<PartitionedRateLimiter<LarkExchange>[]> _windows = new(static () =>
    [
        PartitionedRateLimiter.Create<LarkExchange, (Uri, string)>(SubjectOf),
        PartitionedRateLimiter.Create<LarkExchange, (Uri, AppId, TenantKey?, HttpMethod, string)>(
            static exchange => RateLimitPartition.GetSlidingWindowLimiter(ApiOf(exchange), static _ => Window(50, Second, segments: 6))),
        PartitionedRateLimiter.Create<LarkExchange, (Uri, AppId, TenantKey?, HttpMethod, string)>(
            static exchange => RateLimitPartition.GetSlidingWindowLimiter(ApiOf(exchange), static _ => Window(1_000, TimeSpan.FromMinutes(1.2), segments: 36))),
    ]);

    /// <summary>Waits.</summary>
    /// <exception cref="LarkRateLimitException">The call's time would be over before its turn comes.</exception>
    public async ValueTask WaitAsync(LarkExchange exchange, CancellationToken cancellationToken)
    {
        using CancellationTokenSource patience = new(exchange.App.TotalTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            foreach (var window in _windows.Value)
                (await window.AcquireAsync(exchange, 1, either.Token).ConfigureAwait(false)).Dispose();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw LarkErrors.HeldBack(exchange);
        }
    }

    public void Dispose()
    {
        if (!_windows.IsValueCreated)
            return;
        foreach (var window in _windows.Value)
            window.Dispose();
    }

    private static (Uri Host, AppId App, TenantKey? Tenant, HttpMethod Method, string Api) ApiOf(LarkExchange exchange) =>
        (exchange.App.Platform.Open, exchange.App.AppId, exchange.App.Credentials.Tenant, exchange.Method, exchange.Api);

    private static RateLimitPartition<(Uri, string)> SubjectOf(LarkExchange exchange) => exchange switch
    {
        { Subject: null } => RateLimitPartition.GetNoLimiter((exchange.App.Platform.Open, "")),
        { Family: LarkFamily.CardEntities } => RateLimitPartition.GetSlidingWindowLimiter((exchange.App.Platform.Open, exchange.Subject), static _ => Window(10, Second, segments: 6)),
        _ => RateLimitPartition.GetSlidingWindowLimiter((exchange.App.Platform.Open, exchange.Subject), static _ => Window(5, Second, segments: 6)),
    };

    private static SlidingWindowRateLimiterOptions Window(int calls, TimeSpan window, int segments) => new()
    {
        PermitLimit = calls, Window = window, SegmentsPerWindow = segments, QueueLimit = int.MaxValue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    };
}
