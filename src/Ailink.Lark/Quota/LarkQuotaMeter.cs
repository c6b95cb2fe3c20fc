using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark;

/// <summary>All accounts of this process, and their way to the store: batched, in the background, added up with what other instances have written.</summary>
internal sealed partial class LarkQuotaMeter : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan WriteEvery = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ReadEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _time;
    private readonly ILarkQuotaStore? _store;
    private readonly ILogger<LarkQuotaMeter> _logger;
    private readonly ConcurrentDictionary<(Uri Host, TenantKey? Tenant, AppId App), LarkQuotaAccount> _accounts = new();
    private readonly SemaphoreSlim _visiting = new(1, 1);
    private readonly ITimer _timer;
    private int _scheduled;
    private int _waiting;

    public LarkQuotaMeter(TimeProvider time, IEnumerable<ILarkQuotaStore> stores, ILogger<LarkQuotaMeter> logger)
    {
        (_time, _store, _logger) = (time, stores.FirstOrDefault(), logger);
        _timer = time.CreateTimer(static meter => _ = ((LarkQuotaMeter)meter!).VisitAsync(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether there is a store.</summary>
    public bool Keeps => _store is not null;

    public LarkQuotaAccount Of(LarkCredentials credentials)
    {
        var key = credentials.Tenant is { } tenant ? (credentials.Platform.Open, tenant, default(AppId)) : (credentials.Platform.Open, (TenantKey?)null, credentials.AppId);
        return _accounts.GetOrAdd(key, static (key, made) =>
            new($"{key.Host.Authority}/{(key.Tenant is { } tenant ? tenant.Value : key.App.Value)}", LarkQuotaCalendar.Of(made.Platform), made.meter), (credentials.Platform, meter: this));
    }

    public LarkQuotaStatus Status(LarkQuotaAccount account, long? limit)
    {
        if (Keeps && account.ShallLook(_time, ReadEvery))
            Visit(account, TimeSpan.Zero);
        return account.Status(limit, _time.GetUtcNow());
    }

    /// <summary>Something is to be written some time.</summary>
    public void Counted(LarkQuotaAccount account)
    {
        if (Keeps)
            Visit(account, WriteEvery);
    }

    /// <summary>Writes what is to be written and reads what others wrote.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _visiting.WaitAsync(cancellationToken).ConfigureAwait(false);
        await FlushDueAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (!Keeps)
            return;
        using CancellationTokenSource patience = new(LastPatience, _time);
        try
        {
            await FlushAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The store hangs in an earlier visit. A host that stops must not hang with it, nor fail for it.
        }
    }

    /// <summary>A container that is disposed synchronously does not wait for a store: the last ten seconds are not written.</summary>
    public void Dispose() => _timer.Dispose();

    private async Task VisitAsync()
    {
        Volatile.Write(ref _scheduled, 0);
        if (Interlocked.Exchange(ref _waiting, 1) == 1)
            return; // behind a store that is slow one waits for all: whoever comes next sees what is due by then
        await _visiting.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        Volatile.Write(ref _waiting, 0);
        using CancellationTokenSource patience = new(Patience, _time);
        await FlushDueAsync(patience.Token).ConfigureAwait(false);
    }

    // Whoever comes here has the turn.
    private async Task FlushDueAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var account in _accounts.Values.Where(account => account.Due))
                await FlushAsync(account, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _visiting.Release();
        }
    }

    private async Task FlushAsync(LarkQuotaAccount account, CancellationToken cancellationToken)
    {
        account.Due = false;
        var taken = account.TakeOff();
        try
        {
            if (taken.Count > 0)
                await _store!.AddAsync(account.Name, taken, cancellationToken).ConfigureAwait(false);
            account.Written();
            account.Read(await _store!.ReadAsync(account.Name, account.Month(_time.GetUtcNow()), cancellationToken).ConfigureAwait(false), _time);
        }
        catch (Exception problem) // the store is somebody else's code: whatever it throws, no call of ours fails for it
        {
            Log.NotKept(_logger, problem, account.Name);
            Visit(account, WriteEvery);
        }
    }

    private void Visit(LarkQuotaAccount account, TimeSpan within)
    {
        if (account.Due && within > TimeSpan.Zero)
            return;
        account.Due = true;
        if (within == TimeSpan.Zero || Interlocked.Exchange(ref _scheduled, 1) == 0) // else a busy service would put it off for ever
            _timer.Change(within, Timeout.InfiniteTimeSpan);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The counted calls of {Account} could not be kept. They are tried again.")]
        public static partial void NotKept(ILogger logger, Exception problem, string account);
    }
}
