using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>
/// One kind of token of one app. Reading takes no lock: one volatile load and one look at the clock. Whoever finds it due starts a fetch; everybody else joins the same one,
/// also when it fails or when the caller who started it gives up.
/// </summary>
internal sealed class TokenSource(LarkApp app, ITokenFetcher fetcher, CoarseClock clock)
{
    // An API that takes no token of this kind refuses every one of them: ask for a fresh one at most this often.
    private const long RefusedAgainMilliseconds = 60_000;

    // After a renewal that failed while the token was still good.
    private const long QuietMilliseconds = 10_000;

    // APIs that refuse are few; whoever calls thousands of untyped paths only loses the memory of them.
    private const int MostRefusingApis = 256;

    // Whoever calls now and then, or is about to for the first time, keeps its source.
    private const long IdleMilliseconds = 1_800_000;

    private readonly Lock _gate = new();
    private readonly long _made = clock.Now;
    private ConcurrentDictionary<string, long>? _refusing; // made by the first API that refuses: most apps meet none
    private volatile TokenSnapshot? _snapshot;
    private TokenFlight? _flight;
    private string? _dropped;
    private long _droppedUntil;
    private long _quietUntil = long.MinValue;

    /// <summary>Whether there is nothing to lose: no token that is still good, nobody who waits for one. An app that calls has a good token; one that does not has had none for half an hour after two.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
                return _flight is null && clock.Now - _made > IdleMilliseconds && (_snapshot is not { } snapshot || clock.Now - snapshot.LapsesAt > IdleMilliseconds);
        }
    }

    /// <summary>The token.</summary>
    public ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        var snapshot = _snapshot;
        return snapshot is not null && clock.Now < snapshot.RenewAt ? new(snapshot.Token) : GetDueAsync(snapshot, cancellationToken);
    }

    /// <summary>Gives up a token the platform has refused.</summary>
    /// <param name="refused">The token that was refused. If it is not the current one any more, somebody else was faster and nothing is fetched.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <returns>Another token, or null when the platform hands out the same one: the API does not take this kind.</returns>
    public async ValueTask<string?> ReplaceAsync(string refused, CancellationToken cancellationToken)
    {
        TokenFlight flight;
        lock (_gate)
        {
            if (_snapshot is { } current)
            {
                if (current.Token != refused)
                    return current.Token;
                if (_dropped == refused && clock.Now < _droppedUntil)
                    return null;
                _snapshot = null;
            }

            (_dropped, _droppedUntil) = (refused, long.MinValue);
            flight = Board();
        }

        var fresh = await WaitAsync(flight, cancellationToken).ConfigureAwait(false);
        return fresh.Token == refused ? null : fresh.Token;
    }

    /// <summary>Whether a refusal by this API may be the token's fault. False for a minute after the API has refused a token that had just been fetched.</summary>
    public bool MayBlameToken(string api) => _refusing is not { } refusing || !refusing.TryGetValue(api, out var until) || clock.Now >= until;

    /// <summary>An API has refused the fresh token too: it takes no token of this kind, whatever the platform hands out.</summary>
    public void RefusesFreshToken(string api)
    {
        var refusing = _refusing ?? Interlocked.CompareExchange(ref _refusing, new(StringComparer.Ordinal), null) ?? _refusing;
        if (refusing.Count >= MostRefusingApis)
            refusing.Clear();
        refusing[api] = clock.Now + RefusedAgainMilliseconds;
    }

    private ValueTask<string> GetDueAsync(TokenSnapshot? snapshot, CancellationToken cancellationToken)
    {
        if (snapshot is null || clock.Now >= snapshot.UseUntil)
            return GetFreshAsync(cancellationToken);
        lock (_gate)
        {
            if (_flight is null && clock.Now >= _quietUntil && ReferenceEquals(_snapshot, snapshot))
                Board(); // and never leave: a renewal in the background is called off by nobody
        }

        return new(snapshot.Token);
    }

    private async ValueTask<string> GetFreshAsync(CancellationToken cancellationToken)
    {
        TokenFlight flight;
        TokenSnapshot? old;
        lock (_gate)
        {
            old = _snapshot;
            if (old is not null && (clock.Now < old.UseUntil || (clock.Now < _quietUntil && clock.Now < old.LapsesAt)))
                return old.Token;
            flight = Board();
        }

        try
        {
            return (await WaitAsync(flight, cancellationToken).ConfigureAwait(false)).Token;
        }
        catch (LarkUnavailableException) when (old is not null && clock.Now < old.LapsesAt)
        {
            return old.Token; // the margin is there for this: the platform is in trouble, the token is still good
        }
    }

    private async Task<TokenSnapshot> WaitAsync(TokenFlight flight, CancellationToken cancellationToken)
    {
        try
        {
            return await flight.Landing.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave(flight);
        }
    }

    // Under the lock.
    private TokenFlight Board()
    {
        if (_flight is null)
        {
            TokenFlight flight = new();
            _flight = flight;
            flight.Landing = Task.Run(() => FlyAsync(flight));
            // A renewal in the background may fail with nobody there to see it: the callers after it will.
            _ = flight.Landing.ContinueWith(static landed => _ = landed.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        }

        _flight.Waiting++;
        return _flight;
    }

    private void Leave(TokenFlight flight)
    {
        lock (_gate)
        {
            if (--flight.Waiting > 0 || !ReferenceEquals(_flight, flight))
                return;
            _flight = null;
        }

        flight.CallOff();
    }

    private async Task<TokenSnapshot> FlyAsync(TokenFlight flight)
    {
        try
        {
            var asked = clock.Now;
            var (token, life) = await fetcher.FetchAsync(app, flight.EverybodyLeft).ConfigureAwait(false);
            var snapshot = TokenSnapshot.Plan(token, life, asked, Random.Shared.NextDouble());
            lock (_gate)
            {
                Land(flight);
                _droppedUntil = token == _dropped ? clock.Now + RefusedAgainMilliseconds : long.MinValue;
                _snapshot = snapshot;
            }

            return snapshot;
        }
        catch (Exception problem)
        {
            lock (_gate)
            {
                Land(flight);
                if (problem is not OperationCanceledException)
                    _quietUntil = clock.Now + QuietMilliseconds;
            }

            throw;
        }
    }

    // Under the lock.
    private void Land(TokenFlight flight)
    {
        if (ReferenceEquals(_flight, flight))
            _flight = null;
    }
}
